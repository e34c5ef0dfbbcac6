namespace FksSre.ServiceLevels.Validation;

/// <summary>How often series are scraped and rules evaluated. What happens faster than that cannot be seen.</summary>
/// <param name="Scrape">15 s to 60 s.</param>
/// <param name="Evaluation">Of the fast rules.</param>
public sealed record Cadence(TimeSpan Scrape, TimeSpan Evaluation)
{
    /// <summary>30 s for both.</summary>
    public static readonly Cadence Default = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));

    /// <summary>A rate needs two samples; four leave room for a missed scrape and for the phase between scrape and evaluation.</summary>
    public TimeSpan ShortestLookback => 4 * Scrape;
}
