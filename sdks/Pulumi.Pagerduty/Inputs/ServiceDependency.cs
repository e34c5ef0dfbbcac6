namespace Pulumi.Pagerduty.Inputs;

/// <summary>One edge of the graph.</summary>
public sealed class ServiceDependencyDependencyArgs : ResourceArgs
{
    [field: Input("dependentServices", required: true)]
    public InputList<ServiceDependencyDependencyDependentServiceArgs> DependentServices { get => field ??= []; set; }

    [field: Input("supportingServices", required: true)]
    public InputList<ServiceDependencyDependencySupportingServiceArgs> SupportingServices { get => field ??= []; set; }

    [Input("type")]
    public Input<string>? Type { get; set; }
}

/// <summary>The service that needs the other.</summary>
public sealed class ServiceDependencyDependencyDependentServiceArgs : ResourceArgs
{
    [Input("id", required: true)]
    public Input<string> Id { get; set; } = null!;

    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;
}

/// <summary>The service that is needed.</summary>
public sealed class ServiceDependencyDependencySupportingServiceArgs : ResourceArgs
{
    [Input("id", required: true)]
    public Input<string> Id { get; set; } = null!;

    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;
}
