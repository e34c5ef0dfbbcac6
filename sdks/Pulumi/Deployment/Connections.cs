using Pulumi.Wire;

namespace Pulumi;

/// <summary>Where resources are registered: the engine, or mocks.</summary>
internal interface IMonitor
{
    Task<bool> SupportsFeatureAsync(string feature);

    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    /// <summary>Says that the program is through and waits until the engine needs it no more.</summary>
    Task SignalAndWaitForShutdownAsync();
}

/// <summary>Where messages go: the engine, or a list.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);
}
