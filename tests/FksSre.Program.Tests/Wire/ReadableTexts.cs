using FksSre.Program.Tests.Running;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;

namespace FksSre.Program.Tests.Wire;

/// <summary>Everything of a run that somebody can read: whatever is no secret in a message, and what the process wrote.</summary>
internal static class ReadableTexts
{
    public static IEnumerable<string> Of(ProgramRun run) => run.Messages.SelectMany(Of).Append(run.Result.Output).Append(run.Result.Error);

    private static IEnumerable<string> Of(object message) =>
        message switch
        {
            RegisterResourceRequest { Object: { } properties } request => Of(request, request => request.Object = null, properties),
            RegisterResourceOutputsRequest { Outputs: { } properties } request => Of(
                request,
                request => request.Outputs = null,
                properties
            ),
            ResourceInvokeRequest { Args: { } properties } request => Of(request, request => request.Args = null, properties),
            _ => [message.ToString()!],
        };

    /// <summary>The properties, and the whole message without them.</summary>
    private static IEnumerable<string> Of<T>(T message, Action<T> strip, Struct properties)
        where T : IDeepCloneable<T>
    {
        var rest = message.Clone();
        strip(rest);
        return SecretValues.PlainTexts(properties).Append(rest.ToString()!);
    }
}
