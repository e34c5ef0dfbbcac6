using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Sloth;

/// <summary>The labels that Sloth would put on its rules.</summary>
/// <param name="Field">Where they stand.</param>
/// <param name="Team">The label <c>team</c> or <c>owner</c>.</param>
/// <param name="Unused">All others.</param>
internal sealed record SlothLabels(Field Field, string? Team, IReadOnlyList<string> Unused)
{
    private static readonly string[] _teams = ["team", "owner"];

    public static SlothLabels Read(Field field)
    {
        var all = field.Entries().ToList();
        var team = _teams.Select(name => all.Find(e => e.Key == name).Value?.Text()).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        return new(field, team, [.. all.Select(e => e.Key).Except(_teams)]);
    }

    /// <summary>Said once for all SLOs of a file, which mostly have the same.</summary>
    public static void ReportUnused(IReadOnlyList<SlothLabels> all)
    {
        if (all.FirstOrDefault(labels => labels.Unused.Count > 0) is { Field: var first })
        {
            first.Report(
                FieldFindings.NotUsed(
                    first.Where,
                    string.Join(", ", all.SelectMany(labels => labels.Unused).Distinct()),
                    "Only team (or owner) is taken over, and onto alerts alone, here and in the other SLOs of "
                        + "this file: a label on recorded series resets the budget when it changes.",
                    "Route by service, slo, severity, tier and team; what is the same for "
                        + "a whole Prometheus belongs in its external_labels."
                )
            );
        }
    }
}
