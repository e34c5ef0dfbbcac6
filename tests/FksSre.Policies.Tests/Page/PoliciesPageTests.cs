using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Review;
using FksSre.Tests;

namespace FksSre.Policies.Tests.Page;

/// <summary>
/// docs/policies.md beside the rules, and the checks of others (tests/Cases/foreign-checks.tsv) beside what is said of them.
/// </summary>
public partial class PoliciesPageTests
{
    private const string Begin = "<!-- Written by PoliciesPageTests from here: FKS_ACCEPT=1 -->\n";
    private const string End = "<!-- to here. -->\n";

    private static readonly string _page = Path.Combine(RepositoryRoot.Folder, "docs", "policies.md");

    [Fact]
    public void Tables_are_those_of_the_rules_and_of_the_checks_of_others()
    {
        var page = File.ReadAllText(_page);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);

        Assert.True(begin >= 0 && end > begin, "The page says where its tables begin and end.");
        GoldenFile.AssertSame(_page, $"{page[..begin]}{Begin}\n{PolicyTables.Text()}\n{page[end..]}");
    }

    [Fact]
    public void Each_check_of_the_sources_stands_once()
    {
        Assert.Equal(
            ForeignSet.All.Select(set => (set.Name, set.Count)),
            ForeignCheck.All.GroupBy(check => check.Set).Select(set => (set.Key, set.Count()))
        );
        Assert.Distinct(ForeignCheck.All.Select(check => (check.Set, check.Id)));
    }

    [Fact]
    public void Checks_are_sorted() =>
        Assert.Equal(
            ForeignCheck.All.OrderBy(check => check.Set, StringComparer.Ordinal).ThenBy(check => check.Id, StringComparer.Ordinal),
            ForeignCheck.All
        );

    [Fact]
    public void Verdict_is_one_of_three() =>
        Assert.Empty(
            ForeignCheck.All.Select(check => check.Verdict).Except([ForeignCheck.Rule, ForeignCheck.CannotOccur, ForeignCheck.NotForUs])
        );

    [Fact]
    public void Every_rule_that_is_named_is_there() =>
        Assert.Empty(
            ForeignCheck
                .All.Where(check => check.Verdict == ForeignCheck.Rule)
                .SelectMany(check => check.Named)
                .Except(PolicySet.All.Select(policy => policy.Name))
        );

    [Fact]
    public void Kind_that_cannot_occur_is_refused()
    {
        var kinds = ForeignCheck.All.Where(check => check.IsByKind).SelectMany(check => check.Named).Distinct().ToList();

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.True(IsRefused(kind), kind));
        Assert.False(IsRefused("apps/v1:Deployment"));
    }

    [Fact]
    public void Test_by_which_something_cannot_occur_is_there()
    {
        var tests = Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)))
            .Select(method => method.Groups["name"].Value);
        var named = ForeignCheck
            .All.Where(check => check is { Verdict: ForeignCheck.CannotOccur, IsByKind: false })
            .Select(check => check.Because)
            .ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(tests));
    }

    [Fact]
    public void Reason_is_a_sentence() =>
        Assert.All(ForeignCheck.All.Where(check => check.Verdict == ForeignCheck.NotForUs), check =>
            Assert.Matches(@"\A[A-Z].{20,}\.\z", check.Because)
        );

    [Fact]
    public void Rule_that_a_reason_names_is_there() =>
        Assert.Empty(
            ForeignCheck
                .All.Where(check => check.Verdict == ForeignCheck.NotForUs)
                .SelectMany(check => RuleName().Matches(check.Because).Select(match => match.Value))
                .Except(PolicySet.All.Select(policy => policy.Name))
        );

    private static bool IsRefused(string kind)
    {
        var rule = (ResourcePolicy)PolicySet.All.Single(policy => policy.Name == "reviewed-kinds");
        var type = $"kubernetes:{kind}";
        var resource = new ReviewedResource($"urn:pulumi:test::fks-sre::{type}::x", type, "x", "", [], ReviewedOptions.None);
        return PolicyReview.OfResource(rule, resource).Violations.Count > 0;
    }

    [GeneratedRegex(@"public (async Task|void) (?<name>\w+)\(")]
    private static partial Regex TestMethod();

    /// <summary>At least one dash between small letters; reasons have no such words but names of rules.</summary>
    [GeneratedRegex(@"\b[a-z]+(-[a-z]+)+\b")]
    private static partial Regex RuleName();
}
