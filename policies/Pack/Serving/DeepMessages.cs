using FksSre.PolicyPack.Wire;
using Google.Protobuf;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace FksSre.PolicyPack.Serving;

/// <summary>
/// Reads messages that are nested more deeply than the 100 steps of C#'s protobuf, which are used up by 33 objects within one another; the
/// engine sends up to 10,000.
/// </summary>
/// <param name="service">Answers.</param>
internal sealed class DeepMessages(AnalyzerService service) : IServiceMethodProvider<AnalyzerService>
{
    /// <summary>333 objects; far more would end on the stack of whoever reads them.</summary>
    private const int Steps = 1000;

    /// <inheritdoc/>
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<AnalyzerService> context) =>
        Analyzer.BindService(new Binder(context), service);

    private sealed class Binder(ServiceMethodProviderContext<AnalyzerService> context) : ServiceBinderBase
    {
        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method,
            UnaryServerMethod<TRequest, TResponse>? handler
        )
            where TRequest : class
            where TResponse : class =>
            context.AddUnaryMethod(
                new Method<TRequest, TResponse>(
                    method.Type,
                    method.ServiceName,
                    method.Name,
                    Marshallers.Create(method.RequestMarshaller.ContextualSerializer, Read<TRequest>),
                    method.ResponseMarshaller
                ),
                [],
                (_, request, call) => handler!(request, call)
            );
    }

    private static T Read<T>(DeserializationContext context)
        where T : class
    {
        var message = Activator.CreateInstance<T>();
        using var bytes = new MemoryStream(context.PayloadAsNewBuffer());
        using var input = CodedInputStream.CreateWithLimits(bytes, sizeLimit: int.MaxValue, recursionLimit: Steps);
        ((IMessage)message).MergeFrom(input);
        return message;
    }
}
