namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What the engine would do with a resource.</summary>
internal enum StepKind
{
    Replace,
    Delete,
    Create,
    Update,
}
