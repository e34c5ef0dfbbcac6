namespace Pulumi.Pagerduty.Inputs;

/// <summary>How urgent incidents are: constant, severity based or by support hours.</summary>
public sealed class ServiceIncidentUrgencyRuleArgs : ResourceArgs
{
    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;

    [Input("urgency")]
    public Input<string>? Urgency { get; set; }
}
