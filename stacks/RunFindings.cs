using FksSre.ServiceLevels.Findings;
using Pulumi;

namespace FksSre.Stacks;

/// <summary>What is found inside a run of the engine, from its state, and before anything is registered.</summary>
internal static class RunFindings
{
    /// <summary>Ends the run with what was found, if something stands in its way; says the rest.</summary>
    /// <exception cref="RunException">Something does.</exception>
    public static void Require(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        var errors = all.Where(finding => finding.Level == FindingLevel.Error).ToList();
        foreach (var advice in all.Except(errors))
        {
            Console.Error.WriteLine(advice);
        }

        if (errors.Count > 0)
        {
            throw new RunException(
                $"{string.Join('\n', errors)}\n{(errors.Count == 1 ? "1 finding" : $"{errors.Count} findings")}; nothing was registered."
            );
        }
    }
}
