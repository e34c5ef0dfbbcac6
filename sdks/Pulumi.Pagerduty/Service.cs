namespace Pulumi.Pagerduty;

/// <summary>What incidents happen to.</summary>
public class Service : CustomResource
{
    public Service(string name, ServiceArgs args, CustomResourceOptions? options = null)
        : base("pagerduty:index/service:Service", name, args ?? new ServiceArgs(), Sdk.Plugin.Options(options))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("htmlUrl")]
    public Output<string> HtmlUrl { get; private set; } = null!;
}

/// <summary>The arguments of a service.</summary>
public sealed class ServiceArgs : ResourceArgs
{
    public ServiceArgs()
    {
        Description = "Managed by Pulumi";
    }

    [Input("acknowledgementTimeout")]
    public Input<string>? AcknowledgementTimeout { get; set; }

    [Input("alertCreation")]
    public Input<string>? AlertCreation { get; set; }

    [Input("autoResolveTimeout")]
    public Input<string>? AutoResolveTimeout { get; set; }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("escalationPolicy", required: true)]
    public Input<string> EscalationPolicy { get; set; } = null!;

    [Input("incidentUrgencyRule")]
    public Input<Inputs.ServiceIncidentUrgencyRuleArgs>? IncidentUrgencyRule { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("responsePlay")]
    public Input<string>? ResponsePlay { get; set; }

    [field: Input("scheduledActions")]
    public InputList<Inputs.ServiceScheduledActionArgs> ScheduledActions { get => field ??= []; set; }

    [Input("supportHours")]
    public Input<Inputs.ServiceSupportHoursArgs>? SupportHours { get; set; }
}
