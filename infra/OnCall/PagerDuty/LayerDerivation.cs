using NodaTime;
using NodaTime.Text;

namespace FksSre.OnCall.PagerDuty;

/// <summary>Rotations and overrides as layers of a schedule.</summary>
internal static class LayerDerivation
{
    private const int SecondsPerDay = 24 * 60 * 60;

    private static readonly OffsetDateTimePattern _rfc3339 = OffsetDateTimePattern.Rfc3339;

    public static OnCallLayer Of(Rotation rotation, DateTimeZone zone) =>
        new(
            rotation.Name,
            [.. rotation.People.Select(person => person.Id)],
            Text(rotation.Start, zone),
            Text(CountedFrom(rotation, zone), zone),
            rotation.Until is { } until ? Text(until, zone) : null,
            rotation.TurnDays * SecondsPerDay,
            RestrictionDerivation.Derive(rotation.Restrictions)
        );

    /// <summary>
    /// A layer over all others that ends: the provider knows no overrides, and one that is in the proof of coverage but not in
    /// PagerDuty would wake somebody who is away. The length of a turn says nothing with one person.
    /// </summary>
    public static OnCallLayer Of(Override o, DateTimeZone zone) =>
        new(PagerDutyNames.OfOverride(o), [o.Person.Id], Text(o.From, zone), Text(o.From, zone), Text(o.Until, zone), SecondsPerDay, []);

    /// <summary>
    /// The start; where the clocks skip that time, the same turn of the latest round before it that they did not skip:
    /// PagerDuty takes the time of day of every handover from here, and a moment that was skipped has another one.
    /// </summary>
    private static LocalDateTime CountedFrom(Rotation rotation, DateTimeZone zone)
    {
        var from = rotation.Start;
        while (zone.MapLocal(from).Count == 0)
        {
            from = from.PlusDays(-rotation.TurnDays * rotation.People.Length);
        }

        return from;
    }

    private static string Text(LocalDateTime time, DateTimeZone zone) =>
        _rfc3339.Format(WallClock.At(time, zone).InZone(zone).ToOffsetDateTime());
}
