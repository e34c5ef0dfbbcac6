namespace Pulumi.Pagerduty.Inputs;

/// <summary>By what alerts are grouped, and for how long.</summary>
public sealed class AlertGroupingSettingConfigArgs : ResourceArgs
{
    [Input("aggregate")]
    public Input<string>? Aggregate { get; set; }

    [field: Input("fields")]
    public InputList<string> Fields { get => field ??= []; set; }

    [field: Input("iagFields")]
    public InputList<string> IagFields { get => field ??= []; set; }

    [Input("timeWindow")]
    public Input<int>? TimeWindow { get; set; }

    [Input("timeout")]
    public Input<int>? Timeout { get; set; }
}
