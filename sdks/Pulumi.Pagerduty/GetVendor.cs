namespace Pulumi.Pagerduty;

/// <summary>Looks up a monitoring product that PagerDuty knows, by name.</summary>
public static class GetVendor
{
    private const string Token = "pagerduty:index/getVendor:getVendor";

    public static Task<GetVendorResult> InvokeAsync(GetVendorArgs args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetVendorResult>(Token, args ?? new GetVendorArgs(), Sdk.Plugin.Options(options));

    public static Output<GetVendorResult> Invoke(GetVendorInvokeArgs args, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetVendorResult>(Token, args ?? new GetVendorInvokeArgs(), Sdk.Plugin.Options(options));

    public static Output<GetVendorResult> Invoke(GetVendorInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetVendorResult>(Token, args ?? new GetVendorInvokeArgs(), Sdk.Plugin.Options(options));
}

/// <summary>Which product to look up, by value.</summary>
public sealed class GetVendorArgs : InvokeArgs
{
    [Input("name", required: true)]
    public string Name { get; set; } = null!;
}

/// <summary>Which product to look up, by value or output.</summary>
public sealed class GetVendorInvokeArgs : InvokeArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;
}

/// <summary>The product found; its id is the vendor of a ServiceIntegration.</summary>
[OutputType]
public sealed class GetVendorResult
{
    public readonly string Id;

    public readonly string Name;

    public readonly string Type;

    [OutputConstructor]
    internal GetVendorResult(string id, string name, string type)
    {
        Id = id;
        Name = name;
        Type = type;
    }
}
