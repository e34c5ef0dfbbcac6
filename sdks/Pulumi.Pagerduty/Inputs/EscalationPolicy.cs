namespace Pulumi.Pagerduty.Inputs;

/// <summary>A step: whom to tell, and after how many minutes to go on.</summary>
public sealed class EscalationPolicyRuleArgs : ResourceArgs
{
    [Input("escalationDelayInMinutes", required: true)]
    public Input<int> EscalationDelayInMinutes { get; set; } = null!;

    [Input("id")]
    public Input<string>? Id { get; set; }

    [field: Input("targets", required: true)]
    public InputList<EscalationPolicyRuleTargetArgs> Targets { get => field ??= []; set; }
}

/// <summary>A user or a schedule.</summary>
public sealed class EscalationPolicyRuleTargetArgs : ResourceArgs
{
    [Input("id", required: true)]
    public Input<string> Id { get; set; } = null!;

    [Input("type")]
    public Input<string>? Type { get; set; }
}
