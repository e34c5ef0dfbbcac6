namespace Pulumi.Pagerduty.Inputs;

/// <summary>Credentials of an OAuth app; they travel inside a JSON text.</summary>
public sealed class ProviderUseAppOauthScopedTokenArgs : ResourceArgs
{
    [Input("pdClientId")]
    public Input<string>? PdClientId { get; set; }

    [Input("pdClientSecret")]
    public Input<string>? PdClientSecret { get; set; }

    [Input("pdSubdomain")]
    public Input<string>? PdSubdomain { get; set; }
}
