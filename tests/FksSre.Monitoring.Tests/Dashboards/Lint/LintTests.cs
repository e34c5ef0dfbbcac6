namespace FksSre.Monitoring.Tests.Dashboards.Lint;

public class LintTests
{
    public static TheoryData<string> Rules => [.. LintRules.All.Keys];

    [Fact]
    public void All_seventeen_rules_are_there() => Assert.Equal(17, LintRules.All.Count);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_dashboard_follows_the_rule(string rule)
    {
        var problems =
            from dashboard in SampleDashboards.All.Select(LintedDashboard.Of)
            where !LintException.All.Any(e => e.Rule == rule && e.Uid(dashboard.Uid))
            from problem in LintRules.All[rule](dashboard)
            select $"{dashboard.Uid}: {problem}";

        Assert.Empty(problems);
    }

    [Fact]
    public void No_exception_is_made_for_nothing() =>
        Assert.All(LintException.All, exception =>
            Assert.Contains(SampleDashboards.All.Select(LintedDashboard.Of).Where(d => exception.Uid(d.Uid)), d =>
                LintRules.All[exception.Rule](d).Any()
            )
        );

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_finds_what_it_is_about(string rule) => Assert.NotEmpty(LintRules.All[rule](LintedDashboard.Of(BadDashboard.Json)));
}
