using FksSre.ServiceLevels;

namespace FksSre.Tests.KnownPast;

/// <summary>The dashboard of a service, but for what it shows of each of its promises.</summary>
/// <param name="level1">How far apart rates are recorded.</param>
internal sealed class ServiceTruths(TimeSpan level1)
{
    private const string Section = "What it is doing";

    public IEnumerable<PanelTruth> Of(Service service)
    {
        var table = new SloTableTruths(level1);
        var promises = new PromiseTruths(level1);
        var uid = "slo-" + service.Id;
        return
        [
            .. table.Of(uid, "Its promises", service.Slos),
            new(
                new(uid, "", "Its promises over time", "{{slo}}"),
                KnownPace.Tiles,
                [.. service.Slos.Select(slo => (SloTableTruths.Labels(slo), table.State(slo)))]
            ),
            .. service.Slos.DistinctBy(slo => slo.Sli.Name).SelectMany(slo => Events(uid, slo)),
            .. service.Dialect is null ? [] : Requests(uid, service),
            .. service.Slos.SelectMany(promises.Of),
            new(
                new(uid, "What is done as budgets run out", "Where each budget is", "{{slo}}"),
                KnownPace.Tiles,
                [.. service.Slos.Select(slo => (SloTableTruths.Labels(slo), table.Left(slo)))]
            ),
        ];
    }

    private IEnumerable<PanelTruth> Events(string uid, Slo slo)
    {
        var labels = $"{{service=\"{slo.Service}\",sli=\"{slo.Sli.Name}\"}}";
        var truth = new SloTruth(slo, level1);
        yield return new(new(uid, Section, "Bad events", slo.Sli.Name), KnownPace.Tiles, (labels, truth.BadNow));
        yield return new(new(uid, Section, "Events per second", slo.Sli.Name), KnownPace.Tiles, (labels, truth.AllNow));
    }

    private static IEnumerable<PanelTruth> Requests(string uid, Service service) =>
        [
            .. KnownRequests
                .Latency.Where(one => one.Service == service.Id)
                .Select(one => new PanelTruth(
                    new(uid, Section, "Latency", one.Quantile == "0.5" ? "P50" : "P" + one.Quantile[2..]),
                    KnownPace.Tiles,
                    ($"{{service=\"{service.Id}\",quantile=\"{one.Quantile}\"}}", one.Seconds)
                )),
            .. service.Id == KnownCatalogue.Alpha
                ? new[] { new PanelTruth(new(uid, Section, "Latency", "97 % within 0.5 s"), KnownPace.Tiles, ("{}", 0.5m)) }
                : [],
            new(
                new(uid, Section, "Top failing endpoints", "Failed requests"),
                KnownPace.Tiles,
                [
                    .. KnownRequests
                        .Failures.Where(one => one.Service == service.Id && one.Failed > 0m)
                        .OrderByDescending(one => one.Failed)
                        .Take(10)
                        .Select(one => ($"{{endpoint=\"{one.Endpoint}\"}}", KnownRequests.TilesOfAnHour * one.Failed)),
                ]
            ),
        ];
}
