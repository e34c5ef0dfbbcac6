using System.Collections.Immutable;
using FksSre.Delivery.Promotion;
using FksSre.Delivery.Releases;
using FksSre.Ops.Lab.Clients;
using NodaTime;

namespace FksSre.Ops.Releases;

/// <summary>What a Prometheus says of releases and budgets. What it does not say is an answer too, never an exception.</summary>
/// <param name="http">Sends the requests.</param>
/// <param name="server">Its address; a path is kept, for one behind a prefix.</param>
internal sealed class PrometheusAnswers(HttpClient http, Uri server)
{
    private const string Releases = "fks_sre:release:info";

    /// <summary>Samples of the last minute, and not of the last 5, as a bare name would give: a gap has to be seen.</summary>
    private const string SeenQuery = $"max by (release) (max_over_time({Releases}[1m]))";

    private const string JudgedQuery = "count(max_over_time(sli:events_total:rate5m[1m]))";

    private static readonly TimeSpan _step = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _chunk = TimeSpan.FromDays(7);

    private readonly PrometheusClient _client = new(http, new(server.AbsoluteUri.TrimEnd('/') + "/"));

    public async Task<Answer> AskAsync(string query, CancellationToken cancellation)
    {
        var (series, problem) = await TriedAsync(() => _client.QueryAsync(query, cancellation), cancellation);
        return new(
            query,
            [
                .. (series ?? []).Select(each => new AnswerValue(
                    each.Labels.ToImmutableSortedDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal),
                    each.Value
                )),
            ]
        )
        {
            Problem = problem,
        };
    }

    /// <summary>What ran when, a minute apart.</summary>
    /// <param name="start">From when on.</param>
    /// <param name="end">Until when.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The timeline, or why there is none.</returns>
    public async Task<(ReleaseTimeline? Timeline, string? Problem)> TimelineAsync(
        DateTimeOffset start,
        DateTimeOffset end,
        CancellationToken cancellation
    )
    {
        var seen = new List<(string, Instant)>();
        var judged = new HashSet<Instant>();
        // Whole minutes, so that two questions meet at the same moments.
        start = DateTimeOffset.FromUnixTimeSeconds(start.ToUnixTimeSeconds() / 60 * 60);
        for (var from = start; from <= end; from += _chunk + _step)
        {
            var until = from + _chunk < end ? from + _chunk : end;
            var (releases, problem) = await TriedAsync(
                () => _client.QueryRangeAsync(SeenQuery, from, until, _step, cancellation),
                cancellation
            );
            var (events, otherProblem) = await TriedAsync(
                () => _client.QueryRangeAsync(JudgedQuery, from, until, _step, cancellation),
                cancellation
            );
            if (releases is null || events is null)
            {
                return (null, problem ?? otherProblem);
            }

            seen.AddRange(releases.SelectMany(each => each.Samples.Select(sample => (each.Label("release"), Moment(sample)))));
            judged.UnionWith(events.SelectMany(each => each.Samples).Where(sample => sample.Value > 0).Select(Moment));
        }

        return (ReleaseTimeline.Of(seen, judged), null);
    }

    private static Instant Moment(Sample sample) => Instant.FromDateTimeOffset(sample.At);

    private async Task<(IReadOnlyList<Series>? Series, string? Problem)> TriedAsync(
        Func<Task<IReadOnlyList<Series>>> ask,
        CancellationToken cancellation
    )
    {
        try
        {
            return (await ask(), null);
        }
        catch (HttpRequestException e)
        {
            return (null, e.HttpRequestError == HttpRequestError.InvalidResponse ? e.Message : $"{server.Authority}: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"{server.Authority} gave no answer in time");
        }
    }
}
