namespace Pulumi.Pagerduty;

/// <summary>A way for events to reach a service. Its key is not secret unless AdditionalSecretOutputs says so.</summary>
public class ServiceIntegration : CustomResource
{
    public ServiceIntegration(string name, ServiceIntegrationArgs args, CustomResourceOptions? options = null)
        : base("pagerduty:index/serviceIntegration:ServiceIntegration", name, args ?? new ServiceIntegrationArgs(), Sdk.Plugin.Options(
            options))
    {
    }

    [Output("integrationKey")]
    public Output<string> IntegrationKey { get; private set; } = null!;

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("htmlUrl")]
    public Output<string> HtmlUrl { get; private set; } = null!;
}

/// <summary>The arguments of an integration.</summary>
public sealed class ServiceIntegrationArgs : ResourceArgs
{
    [Input("emailFilterMode")]
    public Input<string>? EmailFilterMode { get; set; }

    [Input("emailIncidentCreation")]
    public Input<string>? EmailIncidentCreation { get; set; }

    [Input("emailParsingFallback")]
    public Input<string>? EmailParsingFallback { get; set; }

    [Input("integrationEmail")]
    public Input<string>? IntegrationEmail { get; set; }

    [Input("integrationKey")]
    public Input<string>? IntegrationKey { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("service", required: true)]
    public Input<string> Service { get; set; } = null!;

    [Input("type")]
    public Input<string>? Type { get; set; }

    [Input("vendor")]
    public Input<string>? Vendor { get; set; }
}
