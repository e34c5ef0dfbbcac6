using System.Collections.Immutable;
using FksSre.Delivery.Changes;

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
    /// <summary>Nothing differs, and nothing has to be said.</summary>
    public bool IsQuiet => Changes.IsEmpty && Policies.Errors.IsEmpty && Policies.Exemptions.IsEmpty;

    /// <summary>Those of one effect, in order.</summary>
    public IEnumerable<Change> Of(Effect effect) => Changes.Where(change => change.Effect == effect);

    /// <summary>In one line: how many of what.</summary>
    public string Summary =>
        Changes.IsEmpty
            ? "nothing differs"
            : string.Join(
                ", ",
                new[]
                {
                    Counted(Of(Effect.Loss).Count(), "loss", "losses"),
                    Counted(Of(Effect.Change).Count(), "change", "changes"),
                    Counted(Of(Effect.Gain).Count(), "gain", "gains"),
                }.OfType<string>()
            );

    /// <summary>What is said of the rules where none is broken.</summary>
    internal string PolicyLine =>
        Policies.Errors.IsEmpty
            ? FormattableString.Invariant(
                $"All {Policies.Rules} rules of policies/ are kept; {Counted(Policies.Advice.Length, "piece", "pieces") ?? "no piece"} of advice in ./fks check {Environment}."
            )
            : FormattableString.Invariant(
                $"{Counted(Policies.Errors.Length, "rule is", "rules are")} not kept: nothing is registered until they are."
            );

    private static string? Counted(int number, string one, string many) =>
        number == 0 ? null : FormattableString.Invariant($"{number} {(number == 1 ? one : many)}");
}
