using System.Collections.Immutable;
using FksSre.Delivery.Backtest.Recorded;
using FksSre.Monitoring.Naming;
using FksSre.Ops.Lab.Clients;
using NodaTime;

namespace FksSre.Ops.Preview;

/// <summary>Reads what a Prometheus has recorded: recorded series alone, a few days at a time, and nothing is written.</summary>
/// <param name="prometheus">Is asked.</param>
/// <param name="source">Its address.</param>
internal sealed class PastReader(PrometheusClient prometheus, Uri source)
{
    private static readonly TimeSpan _step = TimeSpan.FromMinutes(1);

    /// <summary>A Prometheus gives 11,000 points of a series at most; of all of the platform's two days are some megabytes.</summary>
    private static readonly TimeSpan _part = TimeSpan.FromDays(2);

    private const string Outages = "ALERTS{alertname=\"" + AlertNames.ServiceDown + "\",alertstate=\"firing\"}";

    /// <param name="now">The end of it.</param>
    /// <param name="length">In whole days.</param>
    /// <param name="progress">Told before each part.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="HttpRequestException">It cannot be reached, refuses, or is no Prometheus.</exception>
    public async Task<RecordedPast> ReadAsync(Instant now, TimeSpan length, IProgress<string> progress, CancellationToken cancellation)
    {
        var minutes = (int)length.TotalMinutes;
        var start = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 60 * 60) - Duration.FromMinutes(minutes);
        var slis = new Dictionary<(string, string), (double[] Bad, double[] Total)>();
        var down = new Dictionary<(string, string), HashSet<int>>();
        progress.Report($"Reading what {source} has recorded in the last {(int)length.TotalDays} days");
        for (var from = TimeSpan.Zero; from < length; from += _part)
        {
            var first = (start + Duration.FromTimeSpan(from)).ToDateTimeOffset();
            var last = first + (length - from < _part ? length - from : _part) - _step;
            foreach (var series in await RangeAsync(MetricNames.BadRate, first, last, cancellation))
            {
                Fill(Of(slis, series, minutes).Bad, series, start);
            }

            foreach (var series in await RangeAsync(MetricNames.TotalRate, first, last, cancellation))
            {
                Fill(Of(slis, series, minutes).Total, series, start);
            }

            foreach (var series in await RangeAsync(Outages, first, last, cancellation))
            {
                var key = (series.Label(LabelNames.Service), series.Label(LabelNames.Tier));
                down.TryAdd(key, []);
                down[key].UnionWith(series.Samples.Select(sample => Minute(sample, start)));
            }
        }

        return new(
            source.GetLeftPart(UriPartial.Authority),
            start,
            minutes,
            slis.ToImmutableDictionary(pair => pair.Key, pair => new RecordedEvents([.. pair.Value.Bad], [.. pair.Value.Total])),
            down.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToImmutableHashSet())
        );
    }

    private Task<IReadOnlyList<Series>> RangeAsync(
        string query,
        DateTimeOffset first,
        DateTimeOffset last,
        CancellationToken cancellation
    ) => prometheus.QueryRangeAsync(query, first, last, _step, cancellation);

    private static (double[] Bad, double[] Total) Of(
        Dictionary<(string, string), (double[] Bad, double[] Total)> slis,
        Series series,
        int minutes
    )
    {
        var key = (series.Label(LabelNames.Service), series.Label(LabelNames.Sli));
        if (!slis.TryGetValue(key, out var events))
        {
            slis[key] = events = (Unknown(minutes), Unknown(minutes));
        }

        return events;
    }

    private static double[] Unknown(int minutes)
    {
        var all = new double[minutes];
        Array.Fill(all, double.NaN);
        return all;
    }

    /// <summary>Rates of a second are events of a minute.</summary>
    private static void Fill(double[] minutes, Series series, Instant start)
    {
        foreach (var sample in series.Samples)
        {
            var minute = Minute(sample, start);
            if (minute >= 0 && minute < minutes.Length)
            {
                minutes[minute] = sample.Value * 60;
            }
        }
    }

    private static int Minute(Sample sample, Instant start) => (int)(sample.At - start.ToDateTimeOffset()).TotalMinutes;
}
