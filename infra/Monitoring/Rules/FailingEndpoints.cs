using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>
/// Which endpoints of a service fail most, for display. No more than ten, so that a service with many routes costs no more series.
/// </summary>
internal static class FailingEndpoints
{
    public const int Most = 10;

    public static RuleGroup? Of(Service service) =>
        service.Dialect is not { } dialect
            ? null
            : new(
                $"service:{service.Id}:endpoints",
                Intervals.Tile,
                [
                    new RecordingRule(
                        MetricNames.FailedRequests,
                        Prom.Call(
                            "topk",
                            (decimal)Most,
                            Prom.SumBy(Prom.Call("increase", Failed(service, dialect).Over(Intervals.Tile)), dialect.EndpointLabel)
                        ),
                        ImmutableSortedDictionary<string, string>
                            .Empty.WithComparers(StringComparer.Ordinal)
                            .Add(LabelNames.Service, service.Id)
                    ),
                ]
            );

    private static Selector Failed(Service service, HttpDialect dialect) =>
        All(service, dialect).With(LabelMatcher.Matches(dialect.StatusLabel, HttpDialect.ServerErrors));

    internal static Selector All(Service service, HttpDialect dialect) =>
        ServiceIndicators.Duration(service.Id, dialect) with
        {
            Metric = dialect.Requests,
        };
}
