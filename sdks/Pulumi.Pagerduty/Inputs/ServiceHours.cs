namespace Pulumi.Pagerduty.Inputs;

/// <summary>When somebody is at work.</summary>
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

/// <summary>What changes by itself, such as the urgency of what is still open.</summary>
public sealed class ServiceScheduledActionArgs : ResourceArgs
{
    [field: Input("ats")]
    public InputList<ServiceScheduledActionAtArgs> Ats { get => field ??= []; set; }

    [Input("toUrgency")]
    public Input<string>? ToUrgency { get; set; }

    [Input("type")]
    public Input<string>? Type { get; set; }
}

/// <summary>When it does.</summary>
public sealed class ServiceScheduledActionAtArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("type")]
    public Input<string>? Type { get; set; }
}
