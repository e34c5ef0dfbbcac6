using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>
/// SLOs of a service that can be tested side by side: each with an indicator and metrics of its own. promtool evaluates all
/// rules of a file anyway, so that three SLOs cost what one does.
/// </summary>
internal static class SceneBatches
{
    public static IReadOnlyList<IReadOnlyList<Slo>> Of(IEnumerable<Slo> slos)
    {
        var batches = new List<(List<Slo> Slos, HashSet<string> Taken)>();
        foreach (var slo in slos)
        {
            var needs = Metrics(slo.Sli).ToList();
            var batch = batches.Find(b => !b.Taken.Overlaps(needs));
            if (batch == default)
            {
                batch = ([], new(StringComparer.Ordinal));
                batches.Add(batch);
            }

            batch.Slos.Add(slo);
            batch.Taken.UnionWith(needs);
        }

        return [.. batches.Select(b => b.Slos)];
    }

    public static IEnumerable<RuleTest> Tests(
        Service service,
        IEnumerable<IReadOnlyList<Slo>> batches,
        TimeSpan interval,
        IEnumerable<Func<Service, Slo, IEnumerable<Scene>>> scenes
    ) =>
        from batch in batches
        from kind in scenes
        from same in batch
            .SelectMany(slo => kind(service, slo).Select(scene => (slo, scene)))
            .GroupBy(x => (x.scene.Title, x.scene.Interval))
        select new RuleTest(
            $"{service.Id} {string.Join(", ", same.Select(x => x.slo.Id).Distinct())}: {same.Key.Title}.",
            same.Key.Interval ?? interval,
            [.. same.SelectMany(x => x.scene.Input)],
            [.. same.SelectMany(x => x.scene.Expectations).OrderBy(e => e.At)]
        );

    /// <summary>The indicator itself, and the metrics it counts.</summary>
    private static IEnumerable<string> Metrics(Sli sli) =>
        sli.Match<IEnumerable<string>>(
                availability: x => Of(x.Total),
                goodAvailability: x => [.. Of(x.Total), .. Of(x.Good)],
                latency: x => [x.Duration.Metric],
                nativeLatency: x => [x.Duration.Metric],
                uptime: x => [x.Probe.Metric],
                rawRatio: _ => []
            )
            .Append($"sli {sli.Name}");

    private static IEnumerable<string> Of(EventSource source) =>
        source.Match<IEnumerable<string>>(counter: c => [c.Series.Metric], query: _ => []);
}
