using FksSre.ServiceLevels;

namespace FksSre.Tests.KnownPast;

/// <summary>
/// Every event of an indicator in tiles of five minutes. No hour is like the next, old weeks are worse than new ones, and what was counted
/// within the last hour fits no tile: whoever looks at another time finds another number.
/// </summary>
internal sealed class KnownEvents
{
    public static readonly TimeSpan Tile = TimeSpan.FromMinutes(5);

    /// <summary>Longer than the longest window, and than all that a dashboard looks back.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromDays(112);

    /// <summary>When everything is asked: after the last tile, and at no time at which anything is recorded.</summary>
    public static readonly TimeSpan Now = Length + TimeSpan.FromSeconds(70);

    /// <summary>From how old on which of the rates holds.</summary>
    private static readonly TimeSpan[] _ages =
    [
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.MaxValue,
    ];

    private static readonly int _count = (int)(Length / Tile);

    private static readonly IReadOnlyDictionary<(string Service, string Sli), KnownEvents> _all = new Dictionary<
        (string Service, string Sli),
        KnownEvents
    >
    {
        [(KnownCatalogue.Alpha, "requests")] = new(
            hour => 1_300m + (17m * (5 * hour % 11)),
            hour => 1m + (5 * hour % 7) + (hour / 360),
            all: [13m, 11m, 9m, 5m],
            bad: [0.7m, 0.13m, 0.4m, 0.05m]
        ),
        [(KnownCatalogue.Alpha, "latency-500ms")] = new(
            hour => 700m + (13m * (3 * hour % 10)),
            hour => 15m + (5 * hour % 9) + (hour / 480),
            all: [6.1m, 5.3m, 4.7m, 2.9m],
            bad: [0.31m, 0.17m, 0.23m, 0.02m]
        ),
        [(KnownCatalogue.Beta, "uptime")] = new(
            _ => 10m,
            hour => 7 * hour % 9 > 7 ? 1m : 0m,
            all: [0.033m, 0.035m, 0.031m, 0.03m],
            bad: [0.011m, 0m, 0.002m, 0m]
        )
        {
            // Nothing was measured for seventeen hours, two days ago.
            IsMissing = tile => tile > _count - (2 * 288) - (17 * 12) && tile <= _count - (2 * 288),
        },
        [(KnownCatalogue.Gamma, "requests")] = new(
            hour => 23_000m + (190m * (5 * hour % 12)),
            hour => (7m * hour % 13) + (hour / 700),
            all: [77m, 83m, 91m, 50m],
            bad: [0.05m, 0.9m, 0.02m, 0.01m]
        ),
    };

    private readonly decimal[] _allRates;
    private readonly decimal[] _badRates;
    private readonly Lazy<(decimal[] All, decimal[] Bad)> _before;

    /// <param name="allOf">All events of each tile of the hour so many hours ago.</param>
    /// <param name="badOf">Those of them that were bad.</param>
    /// <param name="all">All events a second, the newest first.</param>
    /// <param name="bad">Those of them that were bad.</param>
    private KnownEvents(Func<int, decimal> allOf, Func<int, decimal> badOf, decimal[] all, decimal[] bad)
    {
        (All, Bad) = (tile => allOf((_count - tile) / 12), tile => badOf((_count - tile) / 12));
        (_allRates, _badRates) = (all, bad);
        _before = new(() => (Added(All), Added(Bad)));
    }

    /// <summary>All events of a tile, counted from 1; its number times its length is its end.</summary>
    public Func<int, decimal> All { get; }

    /// <summary>Those of them that were bad.</summary>
    public Func<int, decimal> Bad { get; }

    public Predicate<int> IsMissing { get; private init; } = _ => false;

    public static KnownEvents Of(Slo slo) => _all[(slo.Service, slo.Sli.Name)];

    public static IEnumerable<int> Tiles => Enumerable.Range(1, _count);

    /// <summary>All events a second of the five minutes before a moment.</summary>
    public decimal AllRate(TimeSpan at) => _allRates[Age(at)];

    /// <summary>Those of them that were bad.</summary>
    public decimal BadRate(TimeSpan at) => _badRates[Age(at)];

    /// <summary>All events and the bad ones within a time that ended so long before now.</summary>
    public (decimal All, decimal Bad) Within(TimeSpan length, TimeSpan ago = default)
    {
        var (last, first) = (_count - (int)(ago / Tile), _count - (int)((ago + length) / Tile));
        return (_before.Value.All[last] - _before.Value.All[first], _before.Value.Bad[last] - _before.Value.Bad[first]);
    }

    private static int Age(TimeSpan at) => Array.FindIndex(_ages, age => Now - at < age);

    /// <summary>Of all tiles up to each.</summary>
    private decimal[] Added(Func<int, decimal> tiles)
    {
        var sums = new decimal[_count + 1];
        foreach (var tile in Tiles)
        {
            sums[tile] = sums[tile - 1] + (IsMissing(tile) ? 0m : tiles(tile));
        }

        return sums;
    }
}
