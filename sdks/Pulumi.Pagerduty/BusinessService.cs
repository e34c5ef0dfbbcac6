namespace Pulumi.Pagerduty;

/// <summary>What a group of services does for its users.</summary>
public class BusinessService : CustomResource
{
    public BusinessService(string name, BusinessServiceArgs? args = null, CustomResourceOptions? options = null)
        : base("pagerduty:index/businessService:BusinessService", name, args ?? new BusinessServiceArgs(), Sdk.Plugin.Options(options))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("htmlUrl")]
    public Output<string> HtmlUrl { get; private set; } = null!;
}

/// <summary>The arguments of a business service.</summary>
public sealed class BusinessServiceArgs : ResourceArgs
{
    public BusinessServiceArgs()
    {
        Description = "Managed by Pulumi";
    }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("pointOfContact")]
    public Input<string>? PointOfContact { get; set; }

    [Input("team")]
    public Input<string>? Team { get; set; }

    [Input("type")]
    public Input<string>? Type { get; set; }
}
