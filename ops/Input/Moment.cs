using FksSre.OnCall;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Ops.Input;

/// <summary>Moments as people write and read them.</summary>
internal static class Moment
{
    private static readonly OffsetDateTimePattern _withOffset = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<G>");
    private static readonly LocalDateTimePattern _local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly ZonedDateTimePattern _shown = ZonedDateTimePattern.CreateWithInvariantCulture(
        "ddd uuuu-MM-dd HH:mm o<g> '('z')'",
        null
    );

    /// <summary>Years in which every zone has a wall clock, and no turn of a rotation is beyond counting.</summary>
    private static readonly Interval _calendar = new(Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2200, 1, 1, 0, 0));

    /// <summary>What is wrong with a moment that cannot be read.</summary>
    public static string Problem(string text) =>
        $"\"{text}\" is no moment from 1970 to 2199. Write e.g. 2026-12-24T03:00 or 2026-12-24T03:00+01:00.";

    /// <param name="text">With an offset, or in wall-clock time of the zone; a space may stand for the T.</param>
    /// <param name="zone">Of wall-clock times.</param>
    /// <param name="moment">What is meant.</param>
    public static bool TryRead(string text, DateTimeZone zone, out Instant moment)
    {
        var written = text.Trim().Replace(' ', 'T');
        if (_withOffset.Parse(written).TryGetValue(default, out var exact))
        {
            // At the ends of time the offset would lead beyond them.
            moment = exact.Year is > 1900 and < 2300 ? exact.ToInstant() : default;
            return exact.Year is > 1900 and < 2300 && _calendar.Contains(moment);
        }

        var readable = _local.Parse(written).TryGetValue(default, out var local) && local.Year is >= 1970 and < 2200;
        moment = readable ? WallClock.At(local, zone) : default;
        return readable;
    }

    public static string Text(Instant moment, DateTimeZone zone) => _shown.Format(moment.InZone(zone));
}
