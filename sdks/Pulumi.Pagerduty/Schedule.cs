namespace Pulumi.Pagerduty;

/// <summary>Who is on call when.</summary>
public class Schedule : CustomResource
{
    public Schedule(string name, ScheduleArgs args, CustomResourceOptions? options = null)
        : base("pagerduty:index/schedule:Schedule", name, args ?? new ScheduleArgs(), Sdk.Plugin.Options(options))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}

/// <summary>The arguments of a schedule.</summary>
public sealed class ScheduleArgs : ResourceArgs
{
    public ScheduleArgs()
    {
        Description = "Managed by Pulumi";
    }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [field: Input("layers", required: true)]
    public InputList<Inputs.ScheduleLayerArgs> Layers { get => field ??= []; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("overflow")]
    public Input<bool>? Overflow { get; set; }

    [field: Input("teams")]
    public InputList<string> Teams { get => field ??= []; set; }

    [Input("timeZone", required: true)]
    public Input<string> TimeZone { get; set; } = null!;
}
