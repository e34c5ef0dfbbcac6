namespace Pulumi.Pagerduty;

/// <summary>A connection to one PagerDuty account.</summary>
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("pagerduty", name, args ?? new ProviderArgs(), Sdk.Plugin.Options(options))
    {
    }
}

/// <summary>The arguments of a connection.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    public ProviderArgs()
    {
        SkipCredentialsValidation = false;
    }

    [Input("apiUrlOverride")]
    public Input<string>? ApiUrlOverride { get; set; }

    [Input("insecureTls", json: true)]
    public Input<bool>? InsecureTls { get; set; }

    [Input("serviceRegion")]
    public Input<string>? ServiceRegion { get; set; }

    [Input("skipCredentialsValidation", json: true)]
    public Input<bool>? SkipCredentialsValidation { get; set; }

    [Input("token")]
    public Input<string>? Token { get; set; }

    [Input("userToken")]
    public Input<string>? UserToken { get; set; }
}
