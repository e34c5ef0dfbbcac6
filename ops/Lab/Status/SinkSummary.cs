using System.Globalization;
using FksSre.Ops.Lab.Sink;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Lab.Status;

/// <summary>What reached the pager, and what did not, in lines for people.</summary>
internal static class SinkSummary
{
    private const int MostIncidents = 10;
    private const int MostRefusals = 3;

    public static IEnumerable<string> Of(StatusReport report)
    {
        foreach (var incident in report.Pages.TakeLast(MostIncidents))
        {
            yield return $"{Time(incident.OpenedAt)}  {incident.State.ToString().ToLowerInvariant(), -12} {incident.Summary}";
        }

        var open = report.Pages.Count(p => p.State != IncidentState.Resolved);
        yield return $"{Counted(report.Pages.Count, "page")} received, {open} open; {Counted(report.Tickets, "ticket")}.";
        foreach (var incident in report.LeftOpen)
        {
            yield return $"Open at the pager, but nothing fires for it: {incident.Summary} (since "
                + $"{Time(incident.OpenedAt)}). End it: ./fks pager resolve "
                + $"{IncidentKey.Shortest(incident, report.Pages)}";
        }

        foreach (var heartbeat in report.Heartbeats)
        {
            yield return $"Heartbeat {heartbeat.Name}: {Word(heartbeat, report.Time)}.";
        }

        if (report.Refusals.Count == 0)
        {
            yield break;
        }

        var kinds = report
            .Refusals.GroupBy(r => (r.Channel, r.Status))
            .Select(kind => $"{kind.Count()} x {kind.Key.Channel.ToString().ToLowerInvariant()} {kind.Key.Status}");
        yield return $"The sink refused or dropped {report.Refusals.Count} messages: {string.Join(", ", kinds)}. The last:";
        foreach (var refusal in report.Refusals.TakeLast(MostRefusals))
        {
            yield return $"{Time(refusal.At)}  {refusal.Channel.ToString().ToLowerInvariant()} {refusal.Status}: "
                + $"{string.Join("; ", refusal.Reasons)}";
        }
    }

    private static string Word(Heartbeat heartbeat, DateTimeOffset now)
    {
        var silence = TimeSpan.FromSeconds((long)(now - heartbeat.LastAt).TotalSeconds);
        return silence <= Heartbeat.Timeout
            ? $"last sign of life {DurationText.For(silence)} ago"
            : $"OVERDUE, silent for {DurationText.For(silence)}; an outside service would have raised the alarm";
    }

    private static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
