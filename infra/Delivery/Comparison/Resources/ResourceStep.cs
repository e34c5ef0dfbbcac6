using System.Collections.Immutable;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>A resource that differs.</summary>
/// <param name="Kind">What the engine would do.</param>
/// <param name="Before">Null where it is created.</param>
/// <param name="After">Null where it is deleted.</param>
/// <param name="Inputs">What differs in what is made, but for what the engine ignores; empty of what is created or deleted.</param>
/// <param name="Ignored">What differs and does not count.</param>
/// <param name="Registration">What differs in what the engine is asked for.</param>
/// <param name="Reasons">Why it is replaced.</param>
internal sealed record ResourceStep(
    StepKind Kind,
    RenderedResource? Before,
    RenderedResource? After,
    ImmutableArray<LeafDifference> Inputs,
    ImmutableArray<LeafDifference> Ignored,
    ImmutableArray<LeafDifference> Registration,
    ImmutableArray<string> Reasons
)
{
    /// <summary>As it is to be, or was.</summary>
    public RenderedResource Resource => (After ?? Before)!;

    public string Name => Resource.Name;

    public string Type => Resource.Type;

    /// <summary>The object that is there would go.</summary>
    public bool IsTaken => Kind is StepKind.Delete or StepKind.Replace && Before?.Read is null;

    public bool IsUpdate(string type) => Kind is StepKind.Update && Type == type;

    public IEnumerable<LeafDifference> All => Inputs.Concat(Registration).Concat(Ignored);
}
