using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels;

/// <summary>A promise about one indicator of one service.</summary>
/// <param name="Service">The id of the service, e.g. <c>fks_api</c>.</param>
/// <param name="Id">Unique within the service, e.g. <c>availability</c>.</param>
/// <param name="Sli">What is measured.</param>
/// <param name="Objective">What is promised.</param>
/// <param name="Window">Over how long it is judged.</param>
/// <param name="Owner">Who answers for it: a team or a person.</param>
/// <param name="Runbook">What to do when it is broken: a path or URL.</param>
/// <param name="Policy">How it alerts.</param>
public sealed record Slo(
    string Service,
    string Id,
    Sli Sli,
    Objective Objective,
    SloWindow Window,
    string Owner,
    string Runbook,
    AlertingPolicy Policy
)
{
    /// <summary>In words, for people; empty where nothing needs saying.</summary>
    public string Description { get; init; } = "";
}
