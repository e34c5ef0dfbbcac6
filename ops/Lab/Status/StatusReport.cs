using FksSre.Monitoring.Plan;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Sink;
using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Status;

/// <summary>All that is known of a running lab at one moment.</summary>
/// <param name="Environment">Whose rules it runs.</param>
/// <param name="Time">Of the reading.</param>
/// <param name="Slos">In the order of the catalogue.</param>
/// <param name="Alerts">Names and labels of all that fire, tickets included.</param>
/// <param name="Pages">What the pager received, oldest first.</param>
/// <param name="Tickets">How many messages reached the channel.</param>
/// <param name="Heartbeats">When each last gave a sign of life.</param>
/// <param name="Refusals">Messages that came to nothing, oldest first.</param>
/// <param name="Silences">What is told to nobody, the first to end first.</param>
internal sealed record StatusReport(
    string Environment,
    DateTimeOffset Time,
    IReadOnlyList<SloStatus> Slos,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Alerts,
    IReadOnlyList<Incident> Pages,
    int Tickets,
    IReadOnlyList<Heartbeat> Heartbeats,
    IReadOnlyList<Refusal> Refusals,
    IReadOnlyList<Silence> Silences
)
{
    /// <summary>Those of the pages that nothing fires for and that will not end by themselves, oldest first.</summary>
    public IReadOnlyList<Incident> LeftOpen { get; init; } = [];

    public static async Task<StatusReport> ReadAsync(
        HttpClient http,
        PrometheusClient prometheus,
        MonitoringPlan plan,
        CancellationToken cancellation
    )
    {
        var measured = await Measurements.ReadAsync(prometheus, [.. plan.Catalogue.Slos], cancellation);
        var firing = await prometheus.QueryAsync("ALERTS{alertstate=\"firing\",severity!=\"none\"}", cancellation);
        var pages = await ListAsync<Incident>("incidents");
        var messages = await ListAsync<SinkRecord>("discord");
        var alertmanager = new AlertmanagerClient(http, LabPorts.Url(LabPorts.Alertmanager));
        var silences = await alertmanager.SilencesAsync(cancellation);
        var told = await alertmanager.AlertsAsync(cancellation);
        var recently = await prometheus.QueryAsync(Status.LeftOpen.Recently(plan.Routing), cancellation);
        var now = TimeProvider.System.GetUtcNow();
        return new(
            plan.Environment.Name,
            now,
            StatusReading.Judge(plan.Catalogue, measured, now),
            [.. firing.Select(f => f.Labels)],
            [.. pages.OrderBy(p => p.OpenedAt)],
            messages.Count(m => m.Accepted),
            await ListAsync<Heartbeat>("heartbeats"),
            await ListAsync<Refusal>("refusals"),
            silences
        )
        {
            LeftOpen = Status.LeftOpen.Of(
                pages.OrderBy(p => p.OpenedAt),
                plan.Routing,
                [.. told.Select(alert => alert.Labels), .. recently.Select(series => series.Labels)]
            ),
        };

        async Task<List<T>> ListAsync<T>(string path) =>
            await http.GetFromJsonAsync<List<T>>(LabPorts.Url(LabPorts.Sink, path), LabJson.Options, cancellation) ?? [];
    }
}
