using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Wire;

namespace FksSre.Tests.Double;

/// <summary>The resource monitor of the double.</summary>
internal sealed class MonitorService(EngineDouble engine) : ResourceMonitor.ResourceMonitorBase
{
    private const string StackType = "pulumi:pulumi:Stack";
    private readonly ConcurrentDictionary<string, bool> _urns = new();

    private EngineBehaviour Behaviour => engine.Behaviour;

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
    {
        engine.Keep(request);
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = !Behaviour.UnsupportedFeatures.Contains(request.Id) });
    }

    public override async Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        engine.Keep(request);
        if (request.Type == StackType)
        {
            // Another run begins: the same program may come again.
            _urns.Clear();
            engine.RunEnd.Begin();
        }

        engine.RunEnd.ThrowIfEnded();
        if (Behaviour.Gates.TryGetValue(request.Name, out var gate))
        {
            await engine.RunEnd.WaitAsync(gate);
        }

        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (Behaviour.Waits(urn))
        {
            await engine.RunEnd.WaitAsync(Task.Delay(Timeout.Infinite, context.CancellationToken));
        }

        if ((Behaviour.Failing.GetValueOrDefault(urn) ?? Behaviour.Failing.GetValueOrDefault(request.Name)) is { } error)
        {
            throw engine.End(urn, error);
        }

        if (Behaviour.Refused.TryGetValue(request.Name, out var refusal))
        {
            throw new RpcException(refusal);
        }

        if (!_urns.TryAdd(urn, true))
        {
            throw new RpcException(new Status(StatusCode.Unknown, $"Duplicate resource URN '{urn}'; try giving it a unique name"));
        }

        var isSkipped = Behaviour.Skipped.Contains(request.Name);
        return new RegisterResourceResponse
        {
            Urn = urn,
            Id = request.Custom && !Behaviour.IsPreview && !isSkipped ? $"{request.Name}-id" : string.Empty,
            Object = isSkipped ? new Struct() : Outputs(request),
            Result = isSkipped ? Result.Skip : Result.Success,
        };
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        engine.Keep(request);
        engine.RunEnd.ThrowIfEnded();
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (!_urns.TryAdd(urn, true))
        {
            throw new RpcException(new Status(StatusCode.Unknown, $"Duplicate resource URN '{urn}'; try giving it a unique name"));
        }

        return Behaviour.Existing.TryGetValue(request.Id, out var state)
            ? Task.FromResult(new ReadResourceResponse { Urn = urn, Properties = state })
            : throw engine.End(urn, $"resource '{request.Id}' does not exist");
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        engine.Keep(request);
        return Task.FromResult(new Empty());
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        engine.Keep(request);
        return Task.FromResult(Behaviour.Invoke(request));
    }

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        engine.Keep("SignalAndWaitForShutdown");
        return Task.FromResult(new Empty());
    }

    /// <summary>The types of all parents, except the stack, and then the resource's own.</summary>
    private string UrnOf(string parent, string type, string name)
    {
        var above = parent.Length == 0 ? StackType : parent.Split("::")[2];
        return $"urn:pulumi:{Behaviour.Stack}::{Behaviour.Project}::{(above == StackType ? type : $"{above}${type}")}::{name}";
    }

    private Struct Outputs(RegisterResourceRequest request)
    {
        var outputs = request.Object?.Clone() ?? new();
        var computed = Behaviour.Computed.GetValueOrDefault(request.Name) ?? Behaviour.Compute(request);
        foreach (var (name, value) in Behaviour.IsPreview ? [] : computed?.Fields ?? [])
        {
            outputs.Fields[name] = value;
        }

        foreach (var name in request.AdditionalSecretOutputs.Where(outputs.Fields.ContainsKey))
        {
            outputs.Fields[name] = WireValue.Secret(outputs.Fields[name]);
        }

        return outputs;
    }
}
