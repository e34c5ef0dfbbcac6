namespace Pulumi.Pagerduty;

/// <summary>Whom an incident goes to, step by step.</summary>
public class EscalationPolicy : CustomResource
{
    public EscalationPolicy(string name, EscalationPolicyArgs args, CustomResourceOptions? options = null)
        : base("pagerduty:index/escalationPolicy:EscalationPolicy", name, args ?? new EscalationPolicyArgs(), Sdk.Plugin.Options(options))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}

/// <summary>The arguments of an escalation policy.</summary>
public sealed class EscalationPolicyArgs : ResourceArgs
{
    public EscalationPolicyArgs()
    {
        Description = "Managed by Pulumi";
    }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("numLoops")]
    public Input<int>? NumLoops { get; set; }

    [field: Input("rules", required: true)]
    public InputList<Inputs.EscalationPolicyRuleArgs> Rules { get => field ??= []; set; }

    [Input("teams")]
    public Input<string>? Teams { get; set; }
}
