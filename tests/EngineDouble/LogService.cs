using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Wire;

namespace FksSre.Tests.Double;

/// <summary>The log of the double. Root resource and version requirement are asked by the Node SDK only.</summary>
internal sealed class LogService(EngineDouble engine) : Engine.EngineBase
{
    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        // The official SDK also tells what it is about to do, which nobody is shown.
        if (request.Severity != LogSeverity.Debug)
        {
            engine.Keep(request);
        }

        return Task.FromResult(new Empty());
    }
}
