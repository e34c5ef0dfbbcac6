namespace Pulumi.Pagerduty;

/// <summary>One service needs another; replaced on any change.</summary>
public class ServiceDependency : CustomResource
{
    public ServiceDependency(string name, ServiceDependencyArgs args, CustomResourceOptions? options = null)
        : base(
            "pagerduty:index/serviceDependency:ServiceDependency", name, args ?? new ServiceDependencyArgs(), Sdk.Plugin.Options(options))
    {
    }
}

/// <summary>The arguments of a dependency.</summary>
public sealed class ServiceDependencyArgs : ResourceArgs
{
    [Input("dependency", required: true)]
    public Input<Inputs.ServiceDependencyDependencyArgs> Dependency { get; set; } = null!;
}
