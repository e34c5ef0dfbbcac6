using System.Text.Json;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Engine;

/// <summary>
/// Reads the events of <c>pulumi preview --json</c> or <c>pulumi up --json</c> with PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true, one a line.
/// A run of a stack is some 50 MB, most of it inputs and outputs: of each event only what is said of it is kept.
/// </summary>
/// <remarks>
/// Whatever a line holds, there is an answer: what is no event is counted, and an unknown event is passed over. An update tells its own
/// preview first, from a prelude to a summary; what is kept is of the last of the two, so a preview that failed is what is told.
/// </remarks>
/// <param name="progress">Told of each step as it begins and ends; null: nobody.</param>
public sealed class EngineEvents(IProgress<EngineProgress>? progress = null)
{
    private static readonly JsonDocumentOptions _json = new() { MaxDepth = 1024 };

    private StepEvents _steps = new();
    private DiagnosticEvents _diagnostics = new();
    private PolicyEvents _policies = new();
    private EngineRun _run = new();
    private bool _isPlanned = true;
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
    public static Task<EngineRun> ReadAsync(IAsyncEnumerable<string> lines, CancellationToken cancellation) =>
        ReadAsync(lines, progress: null, cancellation);

    /// <inheritdoc cref="ReadAsync(IAsyncEnumerable{string}, CancellationToken)"/>
    /// <param name="lines">One event each.</param>
    /// <param name="progress">Told of each step as it begins and ends; null: nobody.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<EngineRun> ReadAsync(
        IAsyncEnumerable<string> lines,
        IProgress<EngineProgress>? progress,
        CancellationToken cancellation
    )
    {
        var events = new EngineEvents(progress);
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
        if (EventJson.Child(line, "preludeEvent") is not null && _run.Result != EngineResult.Unknown)
        {
            (_steps, _diagnostics, _policies, _run) = (new(), new(), new(), new EngineRun { IsPreview = false });
        }

        foreach (var name in new[] { "resourcePreEvent", "resOutputsEvent", "resOpFailedEvent" })
        {
            var told = EventJson.Child(line, name);
            if (EventJson.Child(told, "metadata") is not { } metadata || !EventJson.IsObject(metadata))
            {
                continue;
            }

            var isAfter = name != "resourcePreEvent";
            // Of a step that failed it is not said.
            _isPlanned = name == "resOpFailedEvent" ? _isPlanned : EventJson.Flag(told, "planning");
            if (_steps.Add(metadata, isAfter) is { } step)
            {
                progress?.Report(new(step, isAfter, _isPlanned));
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
