using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>The tests that go with the rules: each SLO must fire when it must and be silent when it must.</summary>
public static class RuleTestDerivation
{
    public static RuleTestFile Derive(Service service) => new(
        FileName.Safe(service.Id),
        FileName.Safe(service.Id),
        Intervals.Fast,
        [.. service.Slos.SelectMany(OutageTests.Of)]);

    public static RuleTestFile Platform(AlertLinks links) => new(
        PlatformRules.File,
        PlatformRules.File,
        Intervals.Fast,
        [
            new(
                "The watchdog always fires.",
                Intervals.Fast,
                [],
                [new(TimeSpan.FromMinutes(1), $"count(ALERTS{{alertname=\"{AlertNames.Watchdog}\",alertstate=\"firing\"}})", [new("{}", 1m)])]),
        ]);
}
