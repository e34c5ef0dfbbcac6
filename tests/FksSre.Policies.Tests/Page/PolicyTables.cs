using System.Globalization;
using System.Text;
using FksSre.Policies.Definition;
using FksSre.Policies.Review;

namespace FksSre.Policies.Tests.Page;

/// <summary>The tables of docs/policies.md.</summary>
internal static class PolicyTables
{
    public static string Text()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"## All {PolicySet.All.Length} rules\n");
        Rules(page, PolicyScope.Plan, "Over the plan");
        Rules(page, PolicyScope.Resource, "Over one resource");
        Rules(page, PolicyScope.Stack, "Over all resources of a stack");
        page.Append(CultureInfo.InvariantCulture, $"\n## What {ForeignSet.All.Length} other tools ask\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n| tool | checks | {string.Join(" | ", _verdicts.Select(verdict => verdict.Title))} |\n|---|--:|--:|--:|--:|\n"
        );
        foreach (var set in ForeignSet.All)
        {
            Counts(page, $"[{set.Name}](#{set.Name})", check => check.Set == set.Name);
        }

        Counts(page, "all", _ => true);
        foreach (var set in ForeignSet.All)
        {
            Checks(page, set);
        }

        return page.ToString();
    }

    private static readonly (string Name, string Title)[] _verdicts =
    [
        (ForeignCheck.Rule, "asked here"),
        (ForeignCheck.CannotOccur, "cannot occur"),
        (ForeignCheck.NotForUs, "not for us"),
    ];

    private static void Rules(StringBuilder page, PolicyScope scope, string title)
    {
        var rules = PolicySet.All.Where(policy => policy.Scope == scope).ToList();
        page.Append(CultureInfo.InvariantCulture, $"\n### {title}: {rules.Count} rules\n\n");
        page.Append("| rule | severity | level | what is asked for |\n|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{rule.Name}` | {Small(rule.Severity)} | {Small(rule.DefaultLevel)} | ")
                .Append(CultureInfo.InvariantCulture, $"{Cell(rule.Demand)} |\n");
        }
    }

    private static void Counts(StringBuilder page, string title, Func<ForeignCheck, bool> isCounted)
    {
        var checks = ForeignCheck.All.Where(isCounted).ToList();
        var each = _verdicts.Select(verdict => checks.Count(check => check.Verdict == verdict.Name));
        page.Append(CultureInfo.InvariantCulture, $"| {title} | {checks.Count} | {string.Join(" | ", each)} |\n");
    }

    private static void Checks(StringBuilder page, ForeignSet set)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {set.Name}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Read in [{set.Repository}](https://github.com/{set.Repository}/tree/{set.Commit}) ")
            .Append(CultureInfo.InvariantCulture, $"as of {set.Date}.\n\n| check | here |\n|---|---|\n");
        foreach (var check in ForeignCheck.All.Where(check => check.Set == set.Name))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{check.Id}` | {Cell(Here(check))} |\n");
        }
    }

    private static string Here(ForeignCheck check) =>
        check switch
        {
            { Verdict: ForeignCheck.Rule } => string.Join(", ", check.Named.Select(rule => $"`{rule}`")),
            { IsByKind: true } => $"cannot occur: `reviewed-kinds` refuses {string.Join(" and ", check.Named.Select(Kind))}",
            { Verdict: ForeignCheck.CannotOccur } => $"cannot occur: `{check.Because}`",
            _ => $"not for us: {check.Because}",
        };

    private static string Kind(string type) => type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string Small<T>(T value)
        where T : Enum => value.ToString().ToLowerInvariant();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
