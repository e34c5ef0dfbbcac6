using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>The tests that go with the rules: each SLO must fire when it must and be silent when it must.</summary>
public static class RuleTestDerivation
{
    /// <param name="service">Its SLOs are tested.</param>
    /// <param name="rules">The rules that were derived for it.</param>
    /// <param name="scope">Which tests.</param>
    /// <returns>
    /// Live tests scrape and evaluate each minute; tests of tickets that stay are given hours of tiles and evaluate as often; tests of long
    /// lookbacks are given a past and look at it once.
    /// </returns>
    public static IEnumerable<RuleTestFile> Derive(Service service, RuleFile rules, RuleTestScope scope = RuleTestScope.All)
    {
        var live = File("", Minutes.One, Minutes.One, _live);
        RuleTestFile[] files = scope == RuleTestScope.Live ? [live] : [live, .. Past()];
        return files.Where(file => !file.Tests.IsEmpty);

        IEnumerable<RuleTestFile> Past()
        {
            var days = PastInput.OfDays(service.Slos);
            var weeks = PastInput.OfWeeks(service.Slos);
            yield return File(".hours", KeepFiringScenes.Interval, KeepFiringScenes.Interval, [KeepFiringScenes.Of]);
            yield return File(".days", days.At, days.Interval, [(s, slo) => Days(s, slo, days)]);
            yield return File(
                ".weeks",
                weeks.At,
                weeks.Interval,
                [(s, slo) => [.. BudgetScenes.Of(s, slo, weeks), .. TrafficScenes.Of(s, slo, weeks), .. GoodScenes.Remembered(slo, weeks)]]
            );
        }

        RuleTestFile File(
            string suffix,
            TimeSpan evaluation,
            TimeSpan interval,
            IReadOnlyList<Func<Service, Slo, IEnumerable<Scene>>> scenes
        ) =>
            new(
                rules.Name + suffix,
                rules.Name,
                evaluation,
                [.. rules.Groups.Select(g => g.Name)],
                [.. SceneBatches.Tests(service, SceneBatches.Of(service.Slos), interval, scenes)]
            );
    }

    private static readonly Func<Service, Slo, IEnumerable<Scene>>[] _live =
    [
        (service, slo) => Some(OutageScene.Of(service, slo)),
        (service, slo) => Some(FastPageScene.Of(service, slo)),
        (service, slo) => Some(QuietScene.Of(service, slo)),
        (service, slo) => [NothingScenes.NoData(service, slo)],
        (service, slo) => Some(NothingScenes.Idle(service, slo)),
        (service, slo) => Some(CounterScenes.FirstError(service, slo)),
        (service, slo) => Some(CounterScenes.Reset(service, slo)),
        (service, slo) => Some(RecordingScenes.Counts(service, slo)),
        (service, slo) => Some(RecordingScenes.Means(service, slo)),
        (service, slo) => Some(BucketScenes.Gone(service, slo)),
        (service, slo) => Some(BucketScenes.GoneInPart(service, slo)),
        GoodScenes.Of,
        (_, slo) => Some(DoubtScene.Of(slo)),
        (service, slo) => Some(BucketScenes.CountGone(service, slo)),
        (service, slo) => Some(QuantileScene.Of(service, slo)),
        (service, slo) => Some(EndpointScene.Of(service, slo)),
        BurnScenes.Of,
        GapScenes.Of,
        GuardScenes.Live,
    ];

    private static IEnumerable<Scene> Days(Service service, Slo slo, PastInput past) =>
        [.. LookbackScenes.Of(service, slo, past), .. MissingScenes.Of(service, slo, past), .. GuardScenes.Past(service, slo, past)];

    private static IEnumerable<Scene> Some(Scene? scene) => scene is null ? [] : [scene];
}
