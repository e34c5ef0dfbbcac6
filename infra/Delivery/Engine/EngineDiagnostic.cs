namespace FksSre.Delivery.Engine;

/// <summary>What the engine, a provider or the program says.</summary>
/// <param name="IsError">Or else a warning.</param>
/// <param name="Resource">About which; null: about the run.</param>
/// <param name="Message">Without white space around it; may have several lines.</param>
/// <param name="Times">How often it was said.</param>
public sealed record EngineDiagnostic(bool IsError, EngineResource? Resource, string Message, int Times);
