using System.Text.Json;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Engine;

/// <summary>
/// Reads the events of <c>pulumi preview --json</c> with PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true, one a line. A run of a stack is some
/// 50 MB, most of it inputs and outputs: of each event only what is said of it is kept.
/// </summary>
/// <remarks>Whatever a line holds, there is an answer: what is no event is counted, and an unknown event is passed over.</remarks>
public sealed class EngineEvents
{
    private static readonly JsonDocumentOptions _json = new() { MaxDepth = 1024 };

    private readonly StepEvents _steps = new();
    private readonly DiagnosticEvents _diagnostics = new();
    private readonly PolicyEvents _policies = new();
    private EngineRun _run = new();
    private long _events;
    private long _unread;
    private string _firstUnread = "";

    /// <summary>Of all lines.</summary>
    public static EngineRun Read(IEnumerable<string> lines)
    {
        var events = new EngineEvents();
        foreach (var line in lines)
        {
            events.Add(line);
        }

        return events.End();
    }

    /// <summary>The same of lines as they come.</summary>
    public static async Task<EngineRun> ReadAsync(IAsyncEnumerable<string> lines, CancellationToken cancellation)
    {
        var events = new EngineEvents();
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            events.Add(line);
        }

        return events.End();
    }

    /// <summary>Reads one line; an empty one says nothing.</summary>
    public void Add(string line)
    {
        var text = line.AsMemory().Trim("\uFEFF \t\r\n");
        if (text.IsEmpty)
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(text, _json);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                _events++;
                Add(json.RootElement);
                return;
            }
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // No JSON, cut off, nested without end, or half of a pair of surrogates.
        }

        if (_unread++ == 0)
        {
            _firstUnread = FieldFindings.Shown(text.Length > 1_000 ? text[..1_000].ToString() : text.ToString());
        }
    }

    /// <summary>What the lines come to.</summary>
    public EngineRun End() =>
        _run with
        {
            Steps = _steps.Steps,
            Refreshed = _steps.Refreshed,
            HasRefreshed = _steps.HasRefreshed,
            Diagnostics =
            [
                .. _diagnostics
                    .End(_run.Result == EngineResult.Failed && _policies.HasMandatory)
                    .Select(each => each with { Resource = _steps.Named(each.Resource) }),
            ],
            Violations = [.. _policies.Violations.Select(each => each with { Resource = _steps.Named(each.Resource) })],
            PoliciesPassed = _policies.Passed,
            PoliciesFailed = _policies.Failed,
            Events = _events,
            Unread = _unread,
            FirstUnread = _firstUnread,
            LeftOut = _steps.LeftOut + _diagnostics.LeftOut + _policies.LeftOut,
        };

    private void Add(JsonElement line)
    {
        foreach (var name in new[] { "resourcePreEvent", "resOutputsEvent", "resOpFailedEvent" })
        {
            if (EventJson.Child(EventJson.Child(line, name), "metadata") is { } metadata && EventJson.IsObject(metadata))
            {
                _steps.Add(metadata, isAfter: name != "resourcePreEvent");
            }
        }

        if (EventJson.Child(line, "diagnosticEvent") is { } diagnostic)
        {
            _diagnostics.Add(diagnostic);
        }

        _policies.Add(line);
        if (EventJson.Child(line, "summaryEvent") is { } summary && EventJson.IsObject(summary))
        {
            _run = Summary(_run, summary);
        }
    }

    private static EngineRun Summary(EngineRun run, JsonElement summary)
    {
        var changes = run.Changes.Clear();
        if (EventJson.Child(summary, "resourceChanges") is { ValueKind: JsonValueKind.Object } counts)
        {
            foreach (var count in counts.EnumerateObject())
            {
                changes =
                    EventJson.Number(count.Value) is { } number && changes.Count < 100 ? changes.SetItem(count.Name, number) : changes;
            }
        }

        return run with
        {
            Changes = changes,
            // Words that are not known are no success.
            Result = EventJson.Text(summary, "result") is "succeeded" ? EngineResult.Succeeded : EngineResult.Failed,
            Duration = TimeSpan.FromSeconds(EventJson.Number(EventJson.Child(summary, "durationSeconds")) ?? 0),
            IsPreview = EventJson.Flag(summary, "isPreview"),
        };
    }
}
