using NodaTime;

namespace FksSre.OnCall;

/// <param name="First">The first day away.</param>
/// <param name="Last">The last one, included.</param>
public sealed record Absence(LocalDate First, LocalDate Last)
{
    /// <summary>
    /// From midnight to midnight there, or from the first moment of a day whose midnight the clocks skip; the end is excluded.
    /// </summary>
    public Interval In(DateTimeZone zone) => new(zone.AtStartOfDay(First).ToInstant(), zone.AtStartOfDay(Last.PlusDays(1)).ToInstant());
}
