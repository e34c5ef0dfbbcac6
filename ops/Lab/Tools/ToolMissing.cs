namespace FksSre.Ops.Lab.Tools;

/// <summary>A tool that could not be had, why, and every way a person can install it.</summary>
/// <param name="Problem">What was found instead, or why nothing could be fetched.</param>
/// <param name="Remedies">One way each; the first is the one most likely to work on this machine.</param>
public sealed record ToolMissing(ToolRequirement Requirement, string Problem, IReadOnlyList<string> Remedies)
{
    public override string ToString() =>
        $"{Requirement.Commands[0]} {Requirement.Minimum} or newer is missing: {Problem}\n"
        + string.Join('\n', Remedies.Select(r => "  " + r));
}
