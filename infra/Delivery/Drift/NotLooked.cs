namespace FksSre.Delivery.Drift;

/// <summary>What could not be looked at: nothing is known of it, which is never taken for good.</summary>
/// <param name="What">Ends the line that begins with "not looked at".</param>
/// <param name="Why">A sentence.</param>
/// <param name="NextStep">A sentence.</param>
public sealed record NotLooked(string What, string Why, string NextStep)
{
    /// <summary>On one line.</summary>
    public override string ToString() => $"{What}: {Why} {NextStep}";
}
