using System.Text.Json;

namespace FksSre.Ops.Lab.Sink;

/// <summary>All that the sink knows: the messages, and the incidents and heartbeats that follow from them.</summary>
internal sealed class SinkLedger : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<SinkRecord> _records = [];
    private readonly List<Refusal> _refusals = [];
    private readonly IncidentBook _incidents = new();
    private readonly Dictionary<string, Heartbeat> _heartbeats = [];
    private readonly SinkJournal _journal;
    private readonly TimeProvider _clock;

    public SinkLedger(string journal, TimeProvider clock)
    {
        _clock = clock;
        (_journal, var earlier) = SinkJournal.Open(journal);
        foreach (var record in earlier)
        {
            Take(record);
        }
    }

    public IReadOnlyList<SinkRecord> Records => Read(() => _records.ToList());

    /// <summary>What came to nothing, oldest first.</summary>
    public IReadOnlyList<Refusal> Refusals => Read(() => _refusals.ToList());

    public IReadOnlyList<Incident> Incidents => Read(() => _incidents.All);

    public IReadOnlyList<Heartbeat> Heartbeats => Read(() => _heartbeats.Values.OrderBy(h => h.Name, StringComparer.Ordinal).ToList());

    /// <summary>Writes a message down and lets it take effect if it was accepted.</summary>
    public void Add(SinkChannel channel, int status, string? target, IReadOnlyList<string> errors, JsonElement? body)
    {
        lock (_gate)
        {
            var record = new SinkRecord(
                (_records.LastOrDefault()?.Sequence ?? 0) + 1,
                _clock.GetUtcNow(),
                channel,
                status,
                target,
                errors,
                body
            );
            _journal.Append(record);
            Take(record);
        }
    }

    public void Dispose() => _journal.Dispose();

    private void Take(SinkRecord record)
    {
        _records.Add(record);
        switch (record)
        {
            case { Accepted: false }:
                Refused(record.Errors);
                break;
            case { Channel: SinkChannel.Pagerduty, Body: { } body, Target: { } key }:
                if (!_incidents.Apply(PagerDutyEvent.From(body), key, record.ReceivedAt))
                {
                    Refused(["Dropped: there is no open incident with this key"]);
                }

                break;
            case { Channel: SinkChannel.Heartbeat, Target: { } name }:
                _heartbeats[name] = new Heartbeat(name, record.ReceivedAt, (_heartbeats.GetValueOrDefault(name)?.Count ?? 0) + 1);
                break;
        }

        void Refused(IReadOnlyList<string> reasons) =>
            _refusals.Add(new(record.Sequence, record.ReceivedAt, record.Channel, record.Status, reasons));
    }

    private T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }
}
