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

/// <summary>While somebody is at work.</summary>
public sealed class ServiceIncidentUrgencyRuleDuringSupportHoursArgs : ResourceArgs
{
    [Input("type")]
    public Input<string>? Type { get; set; }

    [Input("urgency")]
    public Input<string>? Urgency { get; set; }
}

/// <summary>While nobody is.</summary>
public sealed class ServiceIncidentUrgencyRuleOutsideSupportHoursArgs : ResourceArgs
{
    [Input("type")]
    public Input<string>? Type { get; set; }

    [Input("urgency")]
    public Input<string>? Urgency { get; set; }
}
