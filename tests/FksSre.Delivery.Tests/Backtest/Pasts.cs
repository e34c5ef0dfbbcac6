using System.Collections.Immutable;
using FksSre.Delivery.Backtest.Recorded;
using NodaTime;

namespace FksSre.Delivery.Tests.Backtest;

/// <summary>Thirty days from the beginning of November 2026, of which every event is known.</summary>
internal static class Pasts
{
    public const int Minutes = 30 * 24 * 60;

    /// <summary>A minute has 600 events, so no minimum of bad events stands in the way.</summary>
    private const double Traffic = 600;

    private static readonly Instant _start = Instant.FromUtc(2026, 11, 1, 0, 0);

    /// <summary>So many minutes after the beginning; UTC.</summary>
    public static int At(int day, int hour, int minute) => (((day - 1) * 24) + hour) * 60 + minute;

    /// <summary>Quiet but for some faults of one ratio each.</summary>
    public static RecordedPast Of(params (string Service, string Sli, int From, int Minutes, double Errors)[] faults) =>
        new(
            "http://p",
            _start,
            Minutes,
            faults
                .GroupBy(fault => (fault.Service, fault.Sli))
                .ToImmutableDictionary(
                    sli => sli.Key,
                    sli => new RecordedEvents(
                        [
                            .. Enumerable
                                .Range(0, Minutes)
                                .Select(minute =>
                                    sli.Where(f => minute >= f.From && minute < f.From + f.Minutes).Sum(f => f.Errors) * Traffic
                                ),
                        ],
                        [.. Enumerable.Repeat(Traffic, Minutes)]
                    )
                ),
            ImmutableDictionary<(string, string), ImmutableHashSet<int>>.Empty
        );
}
