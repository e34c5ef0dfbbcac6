using Pulumi;

namespace Pulumiverse.Grafana;

/// <summary>A connection to one Grafana.</summary>
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("grafana", name, args ?? new ProviderArgs(), Sdk.Plugin.Options(options, secretOutputs:
        [
            "auth",
            "cloudAccessPolicyToken",
            "cloudProviderAccessToken",
            "connectionsApiAccessToken",
            "fleetManagementAuth",
            "frontendO11yApiAccessToken",
            "k6AccessToken",
            "oncallAccessToken",
            "smAccessToken",
            "tlsKey",
        ]))
    {
    }
}

/// <summary>The arguments of a connection. Some default to environment variables.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    public ProviderArgs()
    {
        Auth = EnvironmentDefault.Text("GRAFANA_AUTH")!;
        CaCert = EnvironmentDefault.Text("GRAFANA_CA_CERT")!;
        CloudAccessPolicyToken = EnvironmentDefault.Text("GRAFANA_CLOUD_ACCESS_POLICY_TOKEN")!;
        CloudApiUrl = EnvironmentDefault.Text("GRAFANA_CLOUD_API_URL")!;
        InsecureSkipVerify = EnvironmentDefault.Flag("GRAFANA_INSECURE_SKIP_VERIFY");
        OncallAccessToken = EnvironmentDefault.Text("GRAFANA_ONCALL_ACCESS_TOKEN")!;
        OncallUrl = EnvironmentDefault.Text("GRAFANA_ONCALL_URL")!;
        Retries = EnvironmentDefault.Number("GRAFANA_RETRIES");
        RetryWait = EnvironmentDefault.Number("GRAFANA_RETRY_WAIT");
        SmAccessToken = EnvironmentDefault.Text("GRAFANA_SM_ACCESS_TOKEN")!;
        SmUrl = EnvironmentDefault.Text("GRAFANA_SM_URL")!;
        StoreDashboardSha256 = EnvironmentDefault.Flag("GRAFANA_STORE_DASHBOARD_SHA256");
        TlsCert = EnvironmentDefault.Text("GRAFANA_TLS_CERT")!;
        TlsKey = EnvironmentDefault.Text("GRAFANA_TLS_KEY")!;
        Url = EnvironmentDefault.Text("GRAFANA_URL")!;
    }

    [field: Input("auth")]
    public Input<string>? Auth
    {
        get;
        set => field = Output.CreateSecret(value.ToOutput());
    }

    [Input("caCert")]
    public Input<string>? CaCert { get; set; }

    [field: Input("cloudAccessPolicyToken")]
    public Input<string>? CloudAccessPolicyToken
    {
        get;
        set => field = Output.CreateSecret(value.ToOutput());
    }

    [Input("cloudApiUrl")]
    public Input<string>? CloudApiUrl { get; set; }

    [field: Input("httpHeaders", json: true)]
    public InputMap<string> HttpHeaders
    {
        get => field ??= [];
        set => field = Output.CreateSecret(value.ToOutput());
    }

    [Input("insecureSkipVerify", json: true)]
    public Input<bool>? InsecureSkipVerify { get; set; }

    [field: Input("oncallAccessToken")]
    public Input<string>? OncallAccessToken
    {
        get;
        set => field = Output.CreateSecret(value.ToOutput());
    }

    [Input("oncallUrl")]
    public Input<string>? OncallUrl { get; set; }

    [Input("orgId", json: true)]
    public Input<int>? OrgId { get; set; }

    [Input("retries", json: true)]
    public Input<int>? Retries { get; set; }

    [Input("retryWait", json: true)]
    public Input<int>? RetryWait { get; set; }

    [field: Input("smAccessToken")]
    public Input<string>? SmAccessToken
    {
        get;
        set => field = Output.CreateSecret(value.ToOutput());
    }

    [Input("smUrl")]
    public Input<string>? SmUrl { get; set; }

    [Input("storeDashboardSha256", json: true)]
    public Input<bool>? StoreDashboardSha256 { get; set; }

    [Input("tlsCert")]
    public Input<string>? TlsCert { get; set; }

    [field: Input("tlsKey")]
    public Input<string>? TlsKey
    {
        get;
        set => field = Output.CreateSecret(value.ToOutput());
    }

    [Input("url")]
    public Input<string>? Url { get; set; }
}
