using System.Text.Json;
using FksSre.Tests;

namespace FksSre.Program.Tests.Running;

/// <summary>
/// A run that a real engine ended: which resources it had answered by then, and with which error of which resource it ended.
/// </summary>
internal sealed record RecordedRun(HashSet<string> Answered, EngineError Error)
{
    public static RecordedRun Read(string name)
    {
        var events = File.ReadLines(Path.Combine(RepositoryRoot.Folder, "tests/Cases/engine", $"{name}.jsonl"))
            .Select(line => JsonElement.Parse(line))
            .ToList();
        var answered = events
            .Select(each => Of(each, "resOutputsEvent"))
            .OfType<JsonElement>()
            .Select(each => each.GetProperty("metadata").GetProperty("urn").GetString()!);
        var error = events
            .Select(each => Of(each, "diagnosticEvent"))
            .OfType<JsonElement>()
            .First(each => each.TryGetProperty("urn", out _));
        return new([.. answered], new(error.GetProperty("urn").GetString()!, error.GetProperty("message").GetString()!));
    }

    /// <summary>Makes an engine answer what the real one answered, wait with all else, and end in the same error.</summary>
    public void Replay(EngineBehaviour behaviour)
    {
        behaviour.IsPreview = true;
        behaviour.Failing[Error.Urn] = Error.Message;
        behaviour.Waits = urn => !Answered.Contains(urn) && urn != Error.Urn && !urn.Contains("::pulumi:", StringComparison.Ordinal);
    }

    private static JsonElement? Of(JsonElement each, string kind) => each.TryGetProperty(kind, out var value) ? value : null;
}
