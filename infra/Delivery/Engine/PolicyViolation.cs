namespace FksSre.Delivery.Engine;

/// <summary>A policy that is not kept.</summary>
/// <param name="Pack">The policy pack.</param>
/// <param name="Policy">Its name in the pack.</param>
/// <param name="Level"><c>mandatory</c> or <c>advisory</c>.</param>
/// <param name="Resource">By which; null: by the stack.</param>
/// <param name="Message">Of the policy.</param>
public sealed record PolicyViolation(string Pack, string Policy, string Level, EngineResource? Resource, string Message)
{
    /// <summary>It fails the run.</summary>
    public bool IsMandatory => Level != "advisory";
}
