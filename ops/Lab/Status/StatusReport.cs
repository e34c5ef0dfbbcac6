using System.Text.Json;
using FksSre.Monitoring;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Silences;
using FksSre.Ops.Lab.Sink;

namespace FksSre.Ops.Lab.Status;

/// <summary>All that is known of a running lab at one moment.</summary>
/// <param name="Environment">Whose rules it runs.</param>
/// <param name="Time">Of the reading.</param>
/// <param name="Slos">In the order of the catalogue.</param>
/// <param name="Alerts">Names and labels of all that fire, tickets included.</param>
/// <param name="Pages">What the pager received, oldest first.</param>
/// <param name="Tickets">How many messages reached the channel.</param>
/// <param name="Silences">What is told to nobody, the first to end first.</param>
internal sealed record StatusReport(
    string Environment,
    DateTimeOffset Time,
    IReadOnlyList<SloStatus> Slos,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Alerts,
    IReadOnlyList<Incident> Pages,
    int Tickets,
    IReadOnlyList<Silence> Silences)
{
    public static async Task<StatusReport> ReadAsync(
        HttpClient http, PrometheusClient prometheus, MonitoringPlan plan, CancellationToken cancellation)
    {
        var measured = await Measurements.ReadAsync(prometheus, plan.Catalogue.Slos.Select(s => s.Window.Days), cancellation);
        var firing = await prometheus.QueryAsync("ALERTS{alertstate=\"firing\",severity!=\"none\"}", cancellation);
        var pages = await http.GetFromJsonAsync<List<Incident>>(LabPorts.Url(LabPorts.Sink, "incidents"), LabJson.Options, cancellation);
        var tickets = await http.GetFromJsonAsync<List<JsonElement>>(LabPorts.Url(LabPorts.Sink, "discord"), LabJson.Options, cancellation);
        var silences = await new AlertmanagerClient(http, LabPorts.Url(LabPorts.Alertmanager)).SilencesAsync(cancellation);
        var now = TimeProvider.System.GetUtcNow();
        return new(
            plan.Environment.Name,
            now,
            StatusReading.Judge(plan.Catalogue, measured, now),
            [.. firing.Select(f => f.Labels)],
            [.. pages!.OrderBy(p => p.OpenedAt)],
            tickets!.Count,
            silences);
    }
}
