namespace FksSre.Delivery.Engine;

/// <summary>A step that begins, or is over.</summary>
/// <param name="Step">Of a resource that is changed.</param>
/// <param name="IsOver">It has ended, well or not.</param>
/// <param name="IsPlanned">Nothing is done: it belongs to a preview.</param>
public sealed record EngineProgress(EngineStep Step, bool IsOver, bool IsPlanned);
