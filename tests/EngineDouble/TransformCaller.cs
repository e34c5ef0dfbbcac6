using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumi.Wire;

namespace FksSre.Tests.Double;

/// <summary>
/// Calls the program's transforms as the engine does: a resource's own first, then those of its parents, up to the stack.
/// </summary>
internal sealed class TransformCaller
{
    private readonly ConcurrentDictionary<string, (string Parent, Callback[] Transforms)> _resources = new();

    /// <summary>The properties after all transforms. Changed options are written into the request.</summary>
    public async Task<Struct> ApplyAsync(string urn, RegisterResourceRequest request)
    {
        _resources[urn] = (request.Parent, [.. request.Transforms]);
        var properties = OutputValues.Upgraded(request);
        for (var current = urn; current.Length > 0; current = _resources[current].Parent)
        {
            foreach (var transform in _resources[current].Transforms)
            {
                var response = await CallAsync(transform, request, properties);
                properties = response.Properties ?? properties;
                if (response.Options is { HasProtect: true } options)
                {
                    request.Protect = options.Protect;
                }
            }
        }

        request.Object = OutputValues.Downgraded(properties);
        return request.Object;
    }

    private static async Task<TransformResponse> CallAsync(Callback callback, RegisterResourceRequest request, Struct properties)
    {
        using var channel = GrpcChannel.ForAddress($"http://{callback.Target}");
        var transform = new TransformRequest
        {
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Parent = request.Parent,
            Properties = properties,
            Options = new TransformResourceOptions { Provider = request.Provider, Version = request.Version },
        };
        var answer = await new Callbacks.CallbacksClient(channel).InvokeAsync(
            new CallbackInvokeRequest { Token = callback.Token, Request = transform.ToByteString() }
        );
        return TransformResponse.Parser.ParseFrom(answer.Response);
    }
}
