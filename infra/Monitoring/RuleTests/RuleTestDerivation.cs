using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>The tests that go with the rules: each SLO must fire when it must and be silent when it must.</summary>
public static class RuleTestDerivation
{
    /// <param name="service">Its SLOs are tested.</param>
    /// <param name="rules">The rules that were derived for it.</param>
    /// <returns>Live tests scrape and evaluate each minute; tests of long lookbacks are given a past and look at it once.</returns>
    public static IEnumerable<RuleTestFile> Derive(Service service, RuleFile rules)
    {
        var order = rules.Groups.Select(g => g.Name).ToImmutableArray();
        var batches = SceneBatches.Of(service.Slos);
        var live = SceneBatches.Tests(service, batches, Minutes.One, _live).ToImmutableArray();
        if (!live.IsEmpty)
        {
            yield return new(rules.Name, rules.Name, Minutes.One, order, live);
        }

        var at = PastInput.Moment(service.Slos);
        var past = SceneBatches.Tests(service, batches, PastInput.Interval, [(s, slo) => Past(s, slo, at)]).ToImmutableArray();
        yield return new($"{rules.Name}.past", rules.Name, at, order, past);
    }

    public static RuleTestFile Platform(AlertLinks links) => new(
        PlatformRules.File,
        PlatformRules.File,
        Intervals.Fast,
        [],
        [
            new(
                "The watchdog always fires.",
                Intervals.Fast,
                [],
                [new(TimeSpan.FromMinutes(1), $"count(ALERTS{{alertname=\"{AlertNames.Watchdog}\",alertstate=\"firing\"}})", [new("{}", 1m)])]),
        ]);

    private static readonly Func<Service, Slo, IEnumerable<Scene>>[] _live =
    [
        (service, slo) => Some(OutageScene.Of(service, slo)),
        (service, slo) => Some(FastPageScene.Of(service, slo)),
        (service, slo) => Some(QuietScene.Of(service, slo)),
        (service, slo) => [NothingScenes.NoData(service, slo)],
        (service, slo) => Some(NothingScenes.Idle(service, slo)),
        (service, slo) => Some(CounterScenes.FirstError(service, slo)),
        (service, slo) => Some(CounterScenes.Reset(service, slo)),
        BurnScenes.Of,
        GuardScenes.Live,
    ];

    private static IEnumerable<Scene> Past(Service service, Slo slo, TimeSpan at) =>
    [
        .. LookbackScenes.Of(service, slo, at),
        .. BudgetScenes.Of(service, slo, at),
        .. MissingScenes.Of(service, slo, at),
        .. TrafficScenes.Of(service, slo, at),
        .. GuardScenes.Past(service, slo, at),
    ];

    private static IEnumerable<Scene> Some(Scene? scene) => scene is null ? [] : [scene];
}
