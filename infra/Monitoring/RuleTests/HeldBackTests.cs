using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.RuleTests;

/// <summary>What promtool must find about the pages of a service while something that explains them is down.</summary>
internal static class HeldBackTests
{
    private const int Healthy = 10;
    private const int Later = 4;

    /// <returns>Null where nothing holds back any page of the service.</returns>
    public static RuleTestFile? Derive(Service service, RuleFile rules, Catalogue catalogue)
    {
        RuleTest[] tests =
        [
            .. from slo in service.Slos
            let pages = Pages(slo, rules).ToList()
            where pages.Count > 0 && OutageScene.Promised(slo) is not null
            let causes = HeldBack.Causes(service, pages[0], catalogue)
            where causes.Count > 0
            from test in Of(slo, pages, causes, OutageScene.Promised(slo)!.Value)
            select test,
        ];
        return tests.Length == 0
            ? null
            : new($"{rules.Name}.down", rules.Name, Minutes.One, [.. rules.Groups.Select(g => g.Name)], [.. tests]);
    }

    private static IEnumerable<AlertRule> Pages(Slo slo, RuleFile rules) =>
        from rule in rules.Groups.SelectMany(g => g.Rules).OfType<AlertRule>()
        where
            rule.Labels[LabelNames.Severity] == SeverityLabel.Of(Severity.Page)
            && rule.Labels.GetValueOrDefault(LabelNames.Slo) == AlertText.Literal(slo.Id)
        select rule;

    private static IEnumerable<RuleTest> Of(Slo slo, List<AlertRule> pages, IReadOnlyList<string> causes, int promised)
    {
        var at = Healthy + promised;
        Phase[] phases = [OutageScene.Healthily(slo, Healthy, 0m), OutageScene.Healthily(slo, promised + Later + 1, 1m)];
        if (new SliInput(phases, Minutes.One).For(slo.Sli) is not { } outage)
        {
            yield break;
        }

        var always = FormattableString.Invariant($"1x{at + Later + 1}");
        foreach (var cause in causes)
        {
            yield return Test(
                $"no page begins while {cause} is down",
                Signals(cause, always),
                Silent(at.Minute()),
                Silent((at + Later).Minute())
            );
        }

        var others = pages.SelectMany(page => SelectorVariations.Of(Signal(causes[0], page.Labels[LabelNames.Tier])));
        yield return Test(
            "what is no signal of a cause holds back nothing",
            [.. others.Select(other => Series(other, always)).DistinctBy(series => series.Series)],
            Expect.Page(slo, at.Minute())
        );
        yield return Test(
            "a page that was there before its cause goes on",
            [.. causes.SelectMany(cause => Signals(cause, FormattableString.Invariant($"_x{at + 1} 1x{Later}")))],
            Expect.Page(slo, at.Minute()),
            Expect.Page(slo, (at + Later).Minute())
        );

        RuleTest Test(string what, IEnumerable<InputSeries> signals, params ImmutableArray<Expectation> expectations) =>
            new($"{slo.Service} {slo.Id}: {what}.", Minutes.One, [.. outage, .. signals], expectations);

        IEnumerable<InputSeries> Signals(string cause, string values) =>
            pages.Select(page => Series(Signal(cause, page.Labels[LabelNames.Tier]), values));

        Expectation Silent(TimeSpan time) =>
            Expect.Nothing(time, Expect.Of("ALERTS", slo, LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Page))));
    }

    private static Selector Signal(string cause, string tier) =>
        new(
            "ALERTS",
            LabelMatcher.Equal("alertname", AlertNames.ServiceDown),
            LabelMatcher.Equal("alertstate", "firing"),
            LabelMatcher.Equal(LabelNames.Service, cause),
            LabelMatcher.Equal(LabelNames.Tier, tier)
        );

    private static InputSeries Series(Selector series, string values) => PastInput.Series(Prom.Instant(series), values);
}
