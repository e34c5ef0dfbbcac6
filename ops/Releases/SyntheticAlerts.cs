using System.Collections.Immutable;
using System.Text.Json;
using FksSre.Delivery.Promotion;
using FksSre.Delivery.Rendered;

namespace FksSre.Ops.Releases;

/// <summary>
/// Sends one alert a severity and receiver through an Alertmanager, waits until each has arrived where its notifications end, and takes
/// them back.
/// </summary>
/// <param name="http">Sends them.</param>
/// <param name="alertmanager">Of the environment that proves releases.</param>
/// <param name="sink">Where its notifications end.</param>
/// <param name="clock">Alerts end by it.</param>
internal sealed class SyntheticAlerts(HttpClient http, Uri alertmanager, Uri sink, TimeProvider clock)
{
    private const string Gate = "alerts";

    /// <summary>How long one may take to arrive. Default: 75 s, since a ticket waits half a minute for others of its group.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(75);

    public async Task<ImmutableArray<GateResult>> SendAsync(RenderedEnvironment render, CancellationToken cancellation)
    {
        var name = $"PromotionCheck{clock.GetUtcNow().ToUnixTimeSeconds()}";
        var sent = Targets(render).Select(target => new Sent(target.Receiver, target.Labels, $"{name} for {target.Receiver}.")).ToList();
        try
        {
            await PostAsync(sent, name, TimeSpan.FromMinutes(5), cancellation);
            var arrived = await ArrivedAsync(sent, cancellation);
            return
            [
                .. sent.Select(each =>
                    arrived.Contains(each)
                        ? new GateResult(Gate, Verdict.Pass, Query(each), $"it arrived through {each.Receiver}") { Events = 1 }
                        : new(
                            Gate,
                            Verdict.Fail,
                            Query(each),
                            $"nothing arrived through {each.Receiver} within {Patience.TotalSeconds:0} s"
                        )
                        {
                            Remedy = "See what Alertmanager says of that receiver in its log, and whether it is silent.",
                        }
                ),
            ];
        }
        catch (Exception e)
            when (e is HttpRequestException or JsonException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return
            [
                new(Gate, Verdict.Inconclusive, $"POST {alertmanager.Authority}/api/v2/alerts", $"no answer: {e.Message}")
                {
                    Remedy = "Name an Alertmanager and a sink that can be reached, with --alertmanager and --sink.",
                },
            ];
        }
        finally
        {
            await TakeBackAsync(sent, name);
        }
    }

    /// <summary>For each receiver of pages and tickets, labels that lead to it.</summary>
    private static IEnumerable<(string Receiver, ImmutableSortedDictionary<string, string> Labels)> Targets(RenderedEnvironment render) =>
        render
            .Plan.Routing.Routes.Select(route => (route.Receiver, Labels: Labels(route.Matchers)))
            .Where(route => route.Labels.GetValueOrDefault("severity") is "page" or "ticket")
            .DistinctBy(route => (route.Receiver, route.Labels["severity"]));

    private static ImmutableSortedDictionary<string, string> Labels(IEnumerable<string> matchers) =>
        matchers
            .Select(matcher => matcher.Split("=\"", 2))
            .Where(parts => parts.Length == 2 && parts[1].Length > 1 && !parts[0].EndsWith('!'))
            .ToImmutableSortedDictionary(parts => parts[0], parts => parts[1][..^1], StringComparer.Ordinal);

    private async Task PostAsync(IEnumerable<Sent> sent, string name, TimeSpan lasts, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var alerts = sent.Select(each => new
        {
            labels = each.Labels.SetItem("alertname", name).Add("check", each.Receiver),
            annotations = new { summary = each.Summary, description = "Sent by ./fks promote; it is over by itself." },
            startsAt = now,
            endsAt = now + lasts,
        });
        using var answer = await http.PostAsJsonAsync(new Uri(alertmanager, "api/v2/alerts"), alerts, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<HashSet<Sent>> ArrivedAsync(List<Sent> sent, CancellationToken cancellation)
    {
        var (arrived, until) = (new HashSet<Sent>(), clock.GetUtcNow() + Patience);
        while (arrived.Count < sent.Count && clock.GetUtcNow() < until)
        {
            var told =
                await http.GetStringAsync(new Uri(sink, "events"), cancellation)
                + await http.GetStringAsync(new Uri(sink, "discord"), cancellation);
            arrived.UnionWith(sent.Where(each => told.Contains(each.Summary, StringComparison.Ordinal)));
            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellation);
        }

        return arrived;
    }

    /// <summary>Also after ^C; where even that fails they end by themselves.</summary>
    private async Task TakeBackAsync(List<Sent> sent, string name)
    {
        try
        {
            await PostAsync(sent, name, TimeSpan.Zero, CancellationToken.None);
        }
        catch (HttpRequestException) { }
        catch (OperationCanceledException) { }
    }

    private string Query(Sent alert) =>
        $"POST {alertmanager.Authority}/api/v2/alerts {string.Join(' ', alert.Labels.Select(label => $"{label.Key}={label.Value}"))}";

    private sealed record Sent(string Receiver, ImmutableSortedDictionary<string, string> Labels, string Summary);
}
