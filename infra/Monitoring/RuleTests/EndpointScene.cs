using System.Globalization;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>More endpoints fail than are kept: those that fail most are.</summary>
internal static class EndpointScene
{
    private const int Endpoints = FailingEndpoints.Most + 3;
    private const int Length = 12;
    private const decimal Unit = 100m;

    private static readonly TimeSpan _often = TimeSpan.FromSeconds(15);

    public static Scene? Of(Service service, Slo slo)
    {
        if (service.Dialect is not { } dialect || slo != service.Slos[0])
        {
            return null;
        }

        var requests = FailingEndpoints.All(service, dialect);
        var kept = new Selector(MetricNames.FailedRequests, LabelMatcher.Equal(LabelNames.Service, service.Id));
        var at = Length.Minute();
        // The endpoint called 4 fails 4 units a minute; the first three are too few.
        var most = Enumerable.Range(Endpoints - FailingEndpoints.Most + 1, FailingEndpoints.Most).Sum() * Unit * 5m;
        return new(
            "The endpoints that fail most are kept",
            [
                .. Enumerable.Range(1, Endpoints).Select(i => Counter(requests, "503", i, i * Unit)),
                Counter(requests, "200", 1, 50 * Unit),
                .. SelectorVariations.Of(requests).Select(other => Counter(other, "503", 1, 50 * Unit)),
            ],
            [
                Expect.Near(at, Prom.Instant(kept), most, 0.05m * most),
                Expect.Near(at, Prom.Call("count", Prom.Instant(kept)), FailingEndpoints.Most, 0.1m),
            ]
        )
        {
            Interval = _often,
        };

        InputSeries Counter(Selector series, string status, int endpoint, decimal perMinute)
        {
            Phase[] phases = [new(Length, perMinute, 0m)];
            var one = series.With(
                LabelMatcher.Equal(dialect.StatusLabel, status),
                LabelMatcher.Equal(dialect.EndpointLabel, "/" + endpoint.ToString(CultureInfo.InvariantCulture))
            );
            return PastInput.Series(Prom.Instant(one), new Trace(_often).Counter(phases, p => p.Events));
        }
    }
}
