using System.Collections.Immutable;
using NodaTime;

namespace FksSre.OnCall;

/// <summary>People who take turns.</summary>
/// <param name="Name">For people.</param>
/// <param name="People">In the order of their turns, at least one.</param>
/// <param name="Start">The first handover; the time of day is that of every handover.</param>
/// <param name="TurnDays">1 to 365.</param>
/// <param name="Restrictions">When it has the duty; empty: always.</param>
public sealed record Rotation(
    string Name,
    ImmutableArray<Person> People,
    LocalDateTime Start,
    int TurnDays,
    ImmutableArray<Restriction> Restrictions
)
{
    /// <summary>When it has run out, in the middle of a turn or at its end; null: never.</summary>
    public LocalDateTime? Until { get; init; }

    /// <returns>Null before the first turn, after the last and outside the restrictions.</returns>
    public Person? OnDuty(Instant at, DateTimeZone zone) =>
        at >= WallClock.At(Start, zone) && !HasEnded(at, zone) && IsActive(at, zone) ? People[Turn(at, zone) % People.Length] : null;

    /// <summary>Whether <see cref="Until"/> has come; it is excluded, so at that moment it has. Never without one.</summary>
    public bool HasEnded(Instant at, DateTimeZone zone) => Until is { } until && WallClock.At(until, zone) <= at;

    /// <summary>When the turn begins that holds this many turns after the first.</summary>
    public Instant TurnStart(int turn, DateTimeZone zone) => WallClock.At(Start.PlusDays(turn * TurnDays), zone);

    /// <summary>How many turns have ended since <see cref="Start"/>.</summary>
    public int Turn(Instant at, DateTimeZone zone)
    {
        var days = Period.DaysBetween(Start.Date, at.InZone(zone).Date);
        // The calendar day says which turn it is but for the hours before the handover, and those around a change of the clocks.
        var turn = Math.Max(0, days / TurnDays);
        return at < TurnStart(turn, zone) ? turn - 1 : turn;
    }

    /// <summary>The stretches of a restriction that begin on a day.</summary>
    public static Interval Window(Restriction restriction, LocalDate day, DateTimeZone zone)
    {
        var from = day.At(restriction.From);
        return new(WallClock.At(from, zone), WallClock.At(from.PlusMinutes(restriction.Minutes), zone));
    }

    private bool IsActive(Instant at, DateTimeZone zone)
    {
        var today = at.InZone(zone).Date;
        return Restrictions.IsEmpty
            || Restrictions.Any(restriction =>
                Enumerable
                    .Range(0, (restriction.LongestMinutes / (24 * 60)) + 1)
                    .Select(back => today.PlusDays(-back))
                    .Where(restriction.BeginsOn)
                    .Any(day => Window(restriction, day, zone).Contains(at))
            );
    }
}
