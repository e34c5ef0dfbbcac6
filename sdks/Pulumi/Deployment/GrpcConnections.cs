using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>The engine's resource monitor.</summary>
internal sealed class GrpcMonitor(string address) : IMonitor
{
    private readonly ResourceMonitor.ResourceMonitorClient _client = new(GrpcChannels.To(address));

    public async Task<bool> SupportsFeatureAsync(string feature)
        => (await _client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature }).ConfigureAwait(false)).HasSupport;

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
        => await _client.RegisterResourceAsync(request).ConfigureAwait(false);

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
        => await _client.ReadResourceAsync(request).ConfigureAwait(false);

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
        => await _client.RegisterResourceOutputsAsync(request).ConfigureAwait(false);

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
        => await _client.InvokeAsync(request).ConfigureAwait(false);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _client.SignalAndWaitForShutdownAsync(new Empty()).ConfigureAwait(false);
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
        {
            // An older CLI needs no signal.
        }
    }
}

/// <summary>The engine's log.</summary>
internal sealed class GrpcEngine(string address) : IEngine
{
    private readonly Engine.EngineClient _client = new(GrpcChannels.To(address));

    public async Task LogAsync(LogRequest request) => await _client.LogAsync(request).ConfigureAwait(false);
}

/// <summary>Connections to the engine: loopback, without TLS.</summary>
internal static class GrpcChannels
{
    /// <summary>The engine's own limit: state holds whole dashboards and manifests.</summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;

    public static GrpcChannel To(string address) => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        MaxReceiveMessageSize = MaxMessageSize,
        MaxSendMessageSize = MaxMessageSize,
    });
}
