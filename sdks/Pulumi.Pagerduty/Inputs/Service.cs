namespace Pulumi.Pagerduty.Inputs;

/// <summary>How urgent incidents are: constant, severity based or by support hours.</summary>
public sealed class ServiceIncidentUrgencyRuleArgs : ResourceArgs
{
    [Input("duringSupportHours")]
    public Input<ServiceIncidentUrgencyRuleDuringSupportHoursArgs>? DuringSupportHours { get; set; }

    [Input("outsideSupportHours")]
    public Input<ServiceIncidentUrgencyRuleOutsideSupportHoursArgs>? OutsideSupportHours { get; set; }

    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;

    [Input("urgency")]
    public Input<string>? Urgency { get; set; }
}

/// <summary>Urgency within support hours.</summary>
public sealed class ServiceIncidentUrgencyRuleDuringSupportHoursArgs : ResourceArgs
{
    [Input("type")]
    public Input<string>? Type { get; set; }

    [Input("urgency")]
    public Input<string>? Urgency { get; set; }
}

/// <summary>Urgency outside support hours.</summary>
public sealed class ServiceIncidentUrgencyRuleOutsideSupportHoursArgs : ResourceArgs
{
    [Input("type")]
    public Input<string>? Type { get; set; }

    [Input("urgency")]
    public Input<string>? Urgency { get; set; }
}

/// <summary>When support is there.</summary>
public sealed class ServiceSupportHoursArgs : ResourceArgs
{
    [field: Input("daysOfWeeks")]
    public InputList<int> DaysOfWeeks { get => field ??= []; set; }

    [Input("endTime")]
    public Input<string>? EndTime { get; set; }

    [Input("startTime")]
    public Input<string>? StartTime { get; set; }

    [Input("timeZone")]
    public Input<string>? TimeZone { get; set; }

    [Input("type")]
    public Input<string>? Type { get; set; }
}

/// <summary>Waits for transient alerts to clear before telling anybody.</summary>
public sealed class ServiceAutoPauseNotificationsParametersArgs : ResourceArgs
{
    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("timeout")]
    public Input<int>? Timeout { get; set; }
}
