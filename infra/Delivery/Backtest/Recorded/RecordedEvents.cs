using System.Collections.Immutable;

namespace FksSre.Delivery.Backtest.Recorded;

/// <summary>What was recorded of one indicator, minute by minute: the events of each minute, and the bad ones among them.</summary>
/// <param name="Bad">Of each minute; not a number where nothing was recorded.</param>
/// <param name="Total">As many, of the same minutes.</param>
public sealed record RecordedEvents(ImmutableArray<double> Bad, ImmutableArray<double> Total)
{
    /// <summary>How many minutes there is something to judge of.</summary>
    public int Minutes => Bad.Where((bad, i) => !double.IsNaN(bad) && !double.IsNaN(Total[i])).Count();
}
