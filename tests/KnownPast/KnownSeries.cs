namespace FksSre.Tests.KnownPast;

/// <summary>A series and all of its samples.</summary>
/// <param name="Name">With its labels, as PromQL writes it.</param>
/// <param name="Pace">With which others it can be asked about.</param>
/// <param name="Samples">The oldest first, each at its time since the past began; null: it ended there.</param>
internal sealed record KnownSeries(string Name, KnownPace Pace, IReadOnlyList<(TimeSpan At, decimal? Value)> Samples)
{
    /// <summary>A series until now.</summary>
    /// <param name="name">With its labels.</param>
    /// <param name="pace">With which others it can be asked about.</param>
    /// <param name="every">How far apart its samples are.</param>
    /// <param name="within">How long it has been there.</param>
    /// <param name="value">At each time since the past began.</param>
    public static KnownSeries Of(string name, KnownPace pace, TimeSpan every, TimeSpan within, Func<TimeSpan, decimal> value) =>
        new(name, pace, [.. KnownMoments.Before(KnownEvents.Now, every, within).Reverse().Select(at => (at, (decimal?)value(at)))]);
}

/// <summary>How far apart samples are, since a rule test has one distance for all that it holds.</summary>
internal enum KnownPace
{
    /// <summary>Five minutes, over months: what is recorded of SLOs.</summary>
    Tiles,

    /// <summary>One minute, over days: alerts.</summary>
    Minutes,

    /// <summary>Half a minute, over an hour: what is scraped.</summary>
    Scrapes,
}
