namespace FksSre.Monitoring.Routing;

/// <summary>The integration key of a receiver whose events go to a sink instead of PagerDuty. It is no secret.</summary>
public static class SinkKey
{
    /// <summary>PagerDuty's integration keys have 32 characters, and the sink insists on it.</summary>
    private const int Length = 32;

    /// <summary>The receiver's own name, so that a person can read it.</summary>
    public static string Of(string receiver) => receiver.Length >= Length ? receiver[..Length] : receiver.PadRight(Length, '0');
}
