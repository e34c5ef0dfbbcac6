using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Terminal;

/// <summary>Prints findings, all of them, and what they add up to.</summary>
internal static class FindingsReport
{
    public static void Print(Screen screen, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            screen.Error(finding.ToString());
            screen.Error("");
        }

        var errors = findings.Count(f => f.Level == FindingLevel.Error);
        var advice = findings.Count - errors;
        if (errors > 0)
        {
            screen.Error(
                $"{Counted.Of(errors, "finding")}{(advice > 0 ? $" and {Counted.Of(advice, "piece")} of advice" : "")}; "
                    + $"nothing was written."
            );
        }
    }
}
