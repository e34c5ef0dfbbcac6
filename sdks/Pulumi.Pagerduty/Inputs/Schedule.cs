namespace Pulumi.Pagerduty.Inputs;

/// <summary>A rotation of users; later layers win over earlier ones.</summary>
public sealed class ScheduleLayerArgs : ResourceArgs
{
    [Input("end")]
    public Input<string>? End { get; set; }

    [Input("id")]
    public Input<string>? Id { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("renderedCoveragePercentage")]
    public Input<string>? RenderedCoveragePercentage { get; set; }

    [field: Input("restrictions")]
    public InputList<ScheduleLayerRestrictionArgs> Restrictions { get => field ??= []; set; }

    [Input("rotationTurnLengthSeconds", required: true)]
    public Input<int> RotationTurnLengthSeconds { get; set; } = null!;

    [Input("rotationVirtualStart", required: true)]
    public Input<string> RotationVirtualStart { get; set; } = null!;

    [Input("start", required: true)]
    public Input<string> Start { get; set; } = null!;

    [field: Input("users", required: true)]
    public InputList<string> Users { get => field ??= []; set; }
}

/// <summary>A window of the day or week in which the layer counts.</summary>
public sealed class ScheduleLayerRestrictionArgs : ResourceArgs
{
    [Input("durationSeconds", required: true)]
    public Input<int> DurationSeconds { get; set; } = null!;

    [Input("startDayOfWeek")]
    public Input<int>? StartDayOfWeek { get; set; }

    [Input("startTimeOfDay", required: true)]
    public Input<string> StartTimeOfDay { get; set; } = null!;

    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;
}
