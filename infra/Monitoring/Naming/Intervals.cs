using FksSre.ServiceLevels.Objectives;

namespace FksSre.Monitoring.Naming;

/// <summary>How often each level is evaluated, and over what.</summary>
public static class Intervals
{
    /// <summary>The base of level 1: the shortest lookback that a missed scrape at 60 s cannot empty.</summary>
    public static readonly TimeSpan Base = TimeSpan.FromMinutes(5);

    /// <summary>What holds back pages must be there before they are.</summary>
    public static readonly TimeSpan Down = TimeSpan.FromSeconds(15);

    /// <summary>Level 1 and the pages.</summary>
    public static readonly TimeSpan Fast = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often Prometheus tells Alertmanager at least of an alert that goes on; also its own default. The end of an alert is guessed
    /// after four times as long.
    /// </summary>
    public static readonly TimeSpan Resend = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Within this an Alertmanager that knows nothing has heard of every page and every signal that fires: one that was told to another
    /// just
    /// before is told again at the first evaluation after <see cref="Resend"/>.
    /// </summary>
    public static readonly TimeSpan ToldAnew = Resend + Fast;

    /// <summary>
    /// Between two points of level 1 that are added up: evaluation at 60 s, as rule tests have it, still has one for each.
    /// </summary>
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>Level 2 and the tickets: one base, so that tiles neither overlap nor leave gaps.</summary>
    public static readonly TimeSpan Tile = Base;

    /// <summary>
    /// No tile follows another sooner than this: a little less than one base, so that a late evaluation still writes its own.
    /// </summary>
    public static readonly TimeSpan TileGap = Tile - TimeSpan.FromSeconds(5);

    /// <summary>How far back a counter is looked for when it could not be scraped, and tiles when they could not be recorded.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(30);

    /// <summary>Percentiles and other series for display.</summary>
    public static readonly TimeSpan Display = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The whole window: 1/4320 of it, but no more often than there are new tiles (30 d: every 10 m). So a budget costs the
    /// same number of samples per minute over 90 days as over 28.
    /// </summary>
    public static TimeSpan Budget(SloWindow window)
    {
        var interval = window.Length / 4320;
        return interval < Tile ? Tile : TimeSpan.FromMinutes((long)interval.TotalMinutes);
    }
}
