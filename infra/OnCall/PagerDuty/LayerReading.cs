using NodaTime;
using NodaTime.Text;

namespace FksSre.OnCall.PagerDuty;

/// <summary>Layers read back: who has the duty by what PagerDuty was told, whoever told it.</summary>
public static class LayerReading
{
    private const int SecondsPerDay = 24 * 60 * 60;

    /// <param name="schedule">As registered, or as PagerDuty has it.</param>
    /// <param name="person">Who a user of its layers is.</param>
    /// <returns>All layers as rotations. Null where a layer is none that this program would make: of no whole days or minutes, of nobody,
    /// or of times that are none.</returns>
    public static Schedule? Read(OnCallSchedule schedule, Func<string, Person> person)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.TimeZone) is not { } zone)
        {
            return null;
        }

        var rotations = schedule.Layers.Select(layer => Read(layer, zone, person)).ToList();
        return rotations.Contains(null) ? null : new(schedule.Id, zone, [.. rotations.OfType<Rotation>()], []);
    }

    private static Rotation? Read(OnCallLayer layer, DateTimeZone zone, Func<string, Person> person)
    {
        var isOurs =
            layer.TurnSeconds > 0
            && layer.TurnSeconds % SecondsPerDay == 0
            && !layer.Users.IsEmpty
            && layer.Restrictions.All(restriction => restriction.DurationSeconds > 0 && restriction.DurationSeconds % 60 == 0);
        if (!isOurs || Time(layer.Start, zone) is not { } start || Time(layer.CountedFrom, zone) is not { } countedFrom)
        {
            return null;
        }

        var restrictions = layer.Restrictions.Select(Read).ToList();
        var until = layer.End is null ? null : Time(layer.End, zone);
        return (layer.End is not null && until is null) || restrictions.Contains(null)
            ? null
            : new(
                layer.Name,
                [.. layer.Users.Select(person)],
                LatestRound(countedFrom, start, layer.TurnSeconds / SecondsPerDay * layer.Users.Length),
                layer.TurnSeconds / SecondsPerDay,
                [.. restrictions.OfType<Restriction>()]
            )
            {
                Until = until,
            };
    }

    /// <summary>
    /// When the first user began last before the layer did: the turns are the same, and it is not on duty long before it begins.
    /// </summary>
    private static LocalDateTime LatestRound(LocalDateTime countedFrom, LocalDateTime start, int days)
    {
        var rounds = (int)Math.Floor(Period.DaysBetween(countedFrom.Date, start.Date) / (double)days);
        var latest = countedFrom.PlusDays(rounds * days);
        return latest <= start ? latest : latest.PlusDays(-days);
    }

    private static Restriction? Read(OnCallRestriction restriction)
    {
        var from = LocalTimePattern.ExtendedIso.Parse(restriction.StartTimeOfDay);
        var minutes = restriction.DurationSeconds / 60;
        return !from.Success ? null
            : restriction.StartDayOfWeek is not { } day ? new Restriction.Daily(from.Value, minutes)
            : day is >= 1 and <= 7 ? new Restriction.Weekly((IsoDayOfWeek)day, from.Value, minutes)
            : null;
    }

    private static LocalDateTime? Time(string text, DateTimeZone zone) =>
        OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } time ? time.Value.ToInstant().InZone(zone).LocalDateTime : null;
}
