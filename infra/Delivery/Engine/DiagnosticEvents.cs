using System.Collections.Immutable;
using System.Text.Json;

namespace FksSre.Delivery.Engine;

/// <summary>Keeps errors and warnings, each once: a provider says the same at a refresh, at a check and at a difference.</summary>
internal sealed class DiagnosticEvents
{
    private const string ProgramDied = "failed with an unhandled exception";
    private const string EngineGone = "Grpc.Core.RpcException";

    private readonly Kept<(bool, string, string), EngineDiagnostic> _kept = new();

    public long LeftOut => _kept.LeftOut;

    public void Add(JsonElement diagnostic)
    {
        var (severity, message) = (EventJson.Text(diagnostic, "severity"), EventJson.Text(diagnostic, "message"));
        // What passes by on a screen while something is waited for is said again where it stays so.
        if (severity is not ("error" or "warning") || message.Length == 0 || EventJson.Flag(diagnostic, "ephemeral"))
        {
            return;
        }

        var (isError, urn) = (severity == "error", EventJson.Text(diagnostic, "urn"));
        if (isError && urn.Length == 0 && message is "preview failed" or "update failed")
        {
            return;
        }

        _kept.Put(
            (isError, urn, message),
            () => new(isError, urn.Length == 0 ? null : EngineResource.Of(urn), message, Times: 1),
            each => each with { Times = each.Times + 1 }
        );
    }

    /// <param name="isExplained">Something else has failed the run.</param>
    public ImmutableArray<EngineDiagnostic> End(bool isExplained)
    {
        // The engine gives up, and the program cannot reach it any more: that is the end of a run. Without another reason it is one itself.
        var others = isExplained || _kept.All.Any(each => each.IsError && !IsEnd(each));
        return [.. _kept.All.Where(each => !others || !IsEnd(each))];
    }

    private static bool IsEnd(EngineDiagnostic diagnostic) =>
        diagnostic.IsError
        && diagnostic.Message.Contains(EngineGone, StringComparison.Ordinal)
        && (
            diagnostic.Message.Contains(ProgramDied, StringComparison.Ordinal)
            || diagnostic.Message.StartsWith("unhandled exception", StringComparison.Ordinal)
        );
}
