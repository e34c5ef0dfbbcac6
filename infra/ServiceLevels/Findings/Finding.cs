namespace FksSre.ServiceLevels.Findings;

/// <summary>A mistake in what a person declared: where, what stands there, what is wrong with it, and what to do.</summary>
/// <param name="Code">Stable and unique to the kind of mistake, e.g. <c>FKS014</c>.</param>
/// <param name="Path">Where, from the outside in, e.g. <c>services/fks_api/slos/availability/objective</c>.</param>
/// <param name="Value">What stands there; empty where something is missing.</param>
/// <param name="Problem">What is wrong, in one sentence.</param>
/// <param name="Remedy">What to do, in one sentence.</param>
public sealed record Finding(string Code, string Path, string Value, string Problem, string Remedy)
{
    /// <summary>Default: an error.</summary>
    public FindingLevel Level { get; init; } = FindingLevel.Error;

    /// <summary>Three lines, as a terminal shows them: code, place and value, then the problem, then the remedy.</summary>
    public override string ToString()
    {
        var indent = new string(' ', Code.Length + 1);
        var level = Level == FindingLevel.Advice ? " (advice)" : "";
        return $"{Code} {Path} = {(Value.Length == 0 ? "(nothing)" : Value)}{level}\n{indent}{Problem}\n{indent}{Remedy}";
    }
}
