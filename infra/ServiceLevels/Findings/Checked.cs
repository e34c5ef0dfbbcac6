namespace FksSre.ServiceLevels.Findings;

/// <summary>
/// What came of checking a declaration: the legal value, or the findings that stand in its way. Advice stands in nobody's way.
/// </summary>
public sealed record Checked<T>(T? Value, IReadOnlyList<Finding> Findings)
    where T : class
{
    /// <summary>Whether there is a value; advice may stand beside it all the same.</summary>
    public bool IsLegal => Value is not null;

    /// <summary>Asks for the value only where no finding is an error.</summary>
    public static Checked<T> Of(IReadOnlyList<Finding> findings, Func<T> value) =>
        new(findings.Any(f => f.Level == FindingLevel.Error) ? null : value(), findings);
}
