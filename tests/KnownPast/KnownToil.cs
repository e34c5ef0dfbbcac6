using FksSre.Monitoring.Naming;

namespace FksSre.Tests.KnownPast;

/// <summary>What a ledger of toil would have written.</summary>
internal static class KnownToil
{
    public const decimal Share = 0.37m;

    /// <summary>Seconds of 28 days; one of the tasks is done by two teams.</summary>
    public static readonly IReadOnlyList<(string Task, string Team, decimal Seconds)> Tasks =
    [
        ("certificates", "one", 5_400m),
        ("certificates", "two", 2_700m),
        ("restarts", "one", 93_600m),
        ("questions", "two", 47m),
    ];

    /// <param name="every">How far apart it wrote.</param>
    public static IEnumerable<KnownSeries> Series(TimeSpan every)
    {
        yield return Steady(MetricNames.ToilShare, Share);
        foreach (var (task, team, seconds) in Tasks)
        {
            yield return Steady($"{MetricNames.ToilTime}{{task=\"{task}\",team=\"{team}\"}}", seconds);
        }

        KnownSeries Steady(string name, decimal value) => KnownSeries.Of(name, KnownPace.Tiles, every, TimeSpan.FromHours(1), _ => value);
    }
}
