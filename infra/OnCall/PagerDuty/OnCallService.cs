using System.Collections.Immutable;

namespace FksSre.OnCall.PagerDuty;

/// <param name="Policy">The id of the escalation policy.</param>
/// <param name="AcknowledgementSeconds">After this long an acknowledged incident that is still open calls again.</param>
/// <param name="Grouping">Which alerts share an incident; null where the account cannot group, and then none do.</param>
public sealed record OnCallService(
    string Id,
    string Name,
    string Description,
    string Policy,
    int AcknowledgementSeconds,
    OnCallGrouping? Grouping
)
{
    /// <summary>When its incidents call somebody; null: at any hour, as urgent as each of them is.</summary>
    public OnCallHours? Hours { get; init; }
}

/// <param name="TimeZone">One that PagerDuty takes.</param>
/// <param name="Days">1 is Monday.</param>
/// <param name="Start">Of each day, with seconds.</param>
/// <param name="End">Of each day, with seconds; excluded.</param>
public sealed record OnCallHours(string TimeZone, ImmutableArray<int> Days, string Start, string End);

/// <param name="Fields">Of the events; alerts that are equal in all of them share an incident.</param>
/// <param name="WindowSeconds">At most this long after the one before: 300 to 3600.</param>
public sealed record OnCallGrouping(string Name, string Description, ImmutableArray<string> Fields, int WindowSeconds);
