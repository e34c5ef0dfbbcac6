using Pulumi;

namespace Pulumiverse.Grafana.Oss;

/// <summary>A source of data for dashboards.</summary>
public class DataSource : CustomResource
{
    public DataSource(string name, DataSourceArgs args, CustomResourceOptions? options = null)
        : base("grafana:oss/dataSource:DataSource", name, args ?? new DataSourceArgs(), Sdk.Plugin.Options(
            options, formerTypes: ["grafana:index/dataSource:DataSource"], secretOutputs: ["httpHeaders", "secureJsonDataEncoded"]))
    {
    }

    [Output("uid")]
    public Output<string> Uid { get; private set; } = null!;

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}

/// <summary>The arguments of a data source.</summary>
public sealed class DataSourceArgs : ResourceArgs
{
    [Input("accessMode")]
    public Input<string>? AccessMode { get; set; }

    [Input("basicAuthEnabled")]
    public Input<bool>? BasicAuthEnabled { get; set; }

    [Input("basicAuthUsername")]
    public Input<string>? BasicAuthUsername { get; set; }

    [Input("databaseName")]
    public Input<string>? DatabaseName { get; set; }

    [field: Input("httpHeaders")]
    public InputMap<string> HttpHeaders
    {
        get => field ??= [];
        set => field = Output.CreateSecret(value.ToOutput());
    }

    [Input("isDefault")]
    public Input<bool>? IsDefault { get; set; }

    [Input("jsonDataEncoded")]
    public Input<string>? JsonDataEncoded { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("orgId")]
    public Input<string>? OrgId { get; set; }

    [Input("privateDataSourceConnectNetworkId")]
    public Input<string>? PrivateDataSourceConnectNetworkId { get; set; }

    [field: Input("secureJsonDataEncoded")]
    public Input<string>? SecureJsonDataEncoded
    {
        get;
        set => field = Output.CreateSecret(value.ToOutput());
    }

    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;

    [Input("uid")]
    public Input<string>? Uid { get; set; }

    [Input("url")]
    public Input<string>? Url { get; set; }

    [Input("username")]
    public Input<string>? Username { get; set; }
}
