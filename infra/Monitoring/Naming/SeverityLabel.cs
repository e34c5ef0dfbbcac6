using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.Naming;

/// <summary>The value of the label <c>severity</c>.</summary>
public static class SeverityLabel
{
    /// <summary>Of alerts that are for machines.</summary>
    public const string None = "none";

    /// <summary><c>page</c> or <c>ticket</c>.</summary>
    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Page => "page",
            Severity.Ticket => "ticket",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
