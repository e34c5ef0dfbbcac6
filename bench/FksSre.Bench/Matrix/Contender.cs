using FksSre.Bench.Rivals;
using FksSre.Bench.Subjects;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;

namespace FksSre.Bench.Matrix;

/// <summary>Somebody's rules as a file, as far as they wake somebody.</summary>
/// <param name="Name">In the tables.</param>
/// <param name="Rules">A rule file.</param>
/// <param name="Groups">Its groups, in the order that is best for them.</param>
/// <param name="Pages">Selects the alerts that wake somebody.</param>
internal sealed record Contender(string Name, string Rules, IReadOnlyList<string> Groups, string Pages)
{
    /// <summary>Windows that only tickets and budgets read; without them a month takes seconds instead of minutes.</summary>
    private static readonly string[] _notPaging = ["2h", "1d", "3d", "30d", "2h9m", "1d1h43m", "4d6h51m", "period", "availability"];

    public static IReadOnlyList<Contender> All { get; } =
    [
        Ours(),
        Rival("Sloth", SlothShape.Groups(KnownSubjects.Bad, KnownSubjects.Total, KnownSubjects.Objective), "alertname=\"SlothPage\""),
        Rival(
            "Pyrra",
            PyrraShape.Groups("http_requests", KnownSubjects.Bad, KnownSubjects.Total, KnownSubjects.Objective, "status"),
            "alertname=\"PyrraBudgetBurn\",severity=\"critical\""
        ),
    ];

    private static Contender Ours()
    {
        var paging = OurShape.Rules with
        {
            Groups = [.. OurShape.Rules.Groups.Select(g => g with { Rules = [.. g.Rules.Where(IsForPages)] }).Where(g => !g.Rules.IsEmpty)],
        };
        return new("this", RuleYaml.Render(paging), [.. paging.Groups.Select(g => g.Name)], KnownSubjects.OurPages);
    }

    private static bool IsForPages(Rule rule) =>
        rule switch
        {
            RecordingRule recording => recording.Record.StartsWith("sli:", StringComparison.Ordinal),
            _ => rule.Labels["severity"] == "page",
        };

    private static Contender Rival(string name, IReadOnlyList<RivalGroup> groups, string pages)
    {
        var paging = groups.Select(g => g with { Rules = [.. g.Rules.Where(r => !IsForOthers(r))] }).Where(g => g.Rules.Count > 0).ToList();
        return new(name, $"groups:\n{string.Concat(paging.Select(g => g.ToYaml()))}", [.. paging.Select(g => g.Name)], pages);
    }

    private static bool IsForOthers(RivalRule rule) =>
        rule.IsAlert
            ? rule.Severity is "ticket" or "warning" || rule.Name == "SLOMetricAbsent"
            : _notPaging.Any(window =>
                rule.Name.EndsWith(window, StringComparison.Ordinal) || rule.Name.Contains(":period_", StringComparison.Ordinal)
            ) || rule.Name.StartsWith("pyrra_", StringComparison.Ordinal);
}
