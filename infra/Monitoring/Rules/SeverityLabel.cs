using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Rules;

/// <summary>The value of the label <c>severity</c>.</summary>
public static class SeverityLabel
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Page => "page",
        Severity.Ticket => "ticket",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
