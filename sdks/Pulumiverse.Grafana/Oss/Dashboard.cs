using Pulumi;

namespace Pulumiverse.Grafana.Oss;

/// <summary>A dashboard.</summary>
public class Dashboard : CustomResource
{
    public Dashboard(string name, DashboardArgs args, CustomResourceOptions? options = null)
        : base("grafana:oss/dashboard:Dashboard", name, args ?? new DashboardArgs(), Sdk.Plugin.Options(
            options, formerTypes: ["grafana:index/dashboard:Dashboard"]))
    {
    }

    [Output("uid")]
    public Output<string> Uid { get; private set; } = null!;

    [Output("url")]
    public Output<string> Url { get; private set; } = null!;

    [Output("configJson")]
    public Output<string> ConfigJson { get; private set; } = null!;
}

/// <summary>The arguments of a dashboard: its whole JSON, and where it goes.</summary>
public sealed class DashboardArgs : ResourceArgs
{
    [Input("configJson", required: true)]
    public Input<string> ConfigJson { get; set; } = null!;

    [Input("folder")]
    public Input<string>? Folder { get; set; }

    [Input("message")]
    public Input<string>? Message { get; set; }

    [Input("orgId")]
    public Input<string>? OrgId { get; set; }

    [Input("overwrite")]
    public Input<bool>? Overwrite { get; set; }
}
