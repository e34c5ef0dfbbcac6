using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Reports;

/// <summary>What a change means for one environment.</summary>
/// <param name="Environment">Its name.</param>
/// <param name="Before">What it is compared with, for people: a commit, a folder.</param>
/// <param name="After">What was compared.</param>
/// <param name="Changes">In the order in which they are read.</param>
/// <param name="Policies">Of the later side.</param>
public sealed record EnvironmentPreview(
    string Environment,
    string Before,
    string After,
    ImmutableArray<Change> Changes,
    PolicyResults Policies
)
{
    /// <summary>What stands in the way of a render of the later side; then nothing is compared. Default: nothing.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What the change would have done in a recorded past, a line each. Default: nobody asked.</summary>
    public ImmutableArray<string> Past { get; init; } = [];

    /// <summary>Nothing differs, and nothing has to be said.</summary>
    public bool IsQuiet => Findings.IsEmpty && Changes.IsEmpty && Policies.Errors.IsEmpty && Policies.Exemptions.IsEmpty && Past.IsEmpty;

    /// <summary>Whether a deployment would register anything at all.</summary>
    public bool IsAllowed => Findings.IsEmpty && Policies.Errors.IsEmpty;

    /// <summary>Those of one effect, in order.</summary>
    public IEnumerable<Change> Of(Effect effect) => Changes.Where(change => change.Effect == effect);

    /// <summary>In one line: how many of what.</summary>
    public string Summary =>
        !Findings.IsEmpty ? $"{Counted(Findings.Length, "finding stands", "findings stand")} in the way"
        : Changes.IsEmpty ? "nothing differs"
        : string.Join(
            ", ",
            new[]
            {
                Counted(Of(Effect.Loss).Count(), "loss", "losses"),
                Counted(Of(Effect.Change).Count(), "change", "changes"),
                Counted(Of(Effect.Gain).Count(), "gain", "gains"),
            }.OfType<string>()
        );

    /// <summary>What the rules come to, in one sentence.</summary>
    internal string PolicyLine =>
        !Findings.IsEmpty ? "Nothing can be compared, and nothing would be registered, until that is corrected."
        : !Policies.Errors.IsEmpty
            ? $"{Counted(Policies.Errors.Length, "rule is", "rules are")} not kept: nothing is registered until they are."
        : FormattableString.Invariant($"All {Policies.Rules} rules of policies/ are kept; ")
            + $"{Counted(Policies.Advice.Length, "piece", "pieces") ?? "no piece"} of advice in ./fks check {Environment}.";

    private static string? Counted(int number, string one, string many) =>
        number == 0 ? null : FormattableString.Invariant($"{number} {(number == 1 ? one : many)}");

    /// <summary>Findings of every kind, errors first.</summary>
    internal IEnumerable<Finding> Said => [.. Findings, .. Policies.Errors, .. Policies.Exemptions];
}
