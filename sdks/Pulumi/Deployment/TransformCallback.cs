using System.Collections.Immutable;
using Google.Protobuf;
using Pulumi.Serialization;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>Runs a resource transform for the engine: reads the request, writes the changed resource back.</summary>
internal sealed class TransformCallback(ResourceTransform transform)
{
    public async Task<IMessage> InvokeAsync(ByteString message, CancellationToken cancellationToken)
    {
        var request = TransformRequest.Parser.ParseFrom(message);
        var properties = request.Properties.Fields.ToImmutableDictionary(
            field => field.Key, field => Deserializer.Deserialize(field.Value).Value);
        var args = new ResourceTransformArgs(request.Name, request.Type, request.Custom, properties, TransformOptions.FromWire(request));
        if (await transform(args, cancellationToken).ConfigureAwait(false) is not { } result)
        {
            return new TransformResponse();
        }

        var serializer = new Serializer(keepResources: true, keepOutputValues: true);
        var changed = await serializer.SerializeAsync(request.Name, result.Args).ConfigureAwait(false);
        return new TransformResponse
        {
            Properties = changed!.StructValue,
            Options = await TransformOptions.ToWireAsync(result.Options).ConfigureAwait(false),
        };
    }
}
