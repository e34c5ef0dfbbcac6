using FksSre.OnCall;
using FksSre.OnCall.Validation;
using FksSre.Ops.Output;
using FksSre.Stacks.Roster;
using Ical.Net;
using Ical.Net.CalendarComponents;
using NodaTime;

namespace FksSre.Ops.Tests.Output;

public class DutyCalendarTests
{
    /// <summary>Two people who take turns of a week.</summary>
    private static readonly Roster _roster = RosterValidation
        .Validate(
            FksRoster.Roster with
            {
                People =
                [
                    new()
                    {
                        Id = "ada",
                        Name = "Ada",
                        Email = "ada@fks.invalid",
                        TimeZone = "America/Toronto",
                    },
                    new()
                    {
                        Id = "bo",
                        Name = "Bo",
                        Email = "bo@fks.invalid",
                        TimeZone = "Europe/Berlin",
                    },
                ],
                Teams = [new("platform", "FKS platform", ["ada", "bo"])],
                Schedules =
                [
                    new()
                    {
                        Id = "primary",
                        TimeZone = "America/Toronto",
                        Rotations =
                        [
                            new()
                            {
                                Name = "weekly",
                                People = ["ada", "bo"],
                                Start = new LocalDateTime(2026, 1, 5, 9, 0),
                            },
                        ],
                    },
                ],
            }
        )
        .Value!;

    private static readonly Instant _now = Instant.FromUtc(2026, 12, 2, 13, 37);

    [Fact]
    public void Shift_has_one_UID_in_every_export_whichever_moment_that_begins_with()
    {
        var early = Events(DutyCalendar.Of(_roster, Weeks(_now, 3), _now, null));
        var later = _now + Duration.FromHours(29);
        var late = Events(DutyCalendar.Of(_roster, Weeks(later, 3), later, null));

        Assert.True(
            early.Any(e => e.Start!.AsUtc < _now.ToDateTimeUtc() && e.End!.AsUtc > later.ToDateTimeUtc()),
            "no shift runs at both moments"
        );
        Assert.All(late.Where(e => e.Start!.AsUtc < (_now + Duration.FromDays(21)).ToDateTimeUtc()), e =>
        {
            var same = Assert.Single(early, other => other.Uid == e.Uid);
            Assert.Equal((e.Summary, e.Start, e.End), (same.Summary, same.Start, same.End));
        });
        Assert.Equal(early.Count, early.Select(e => e.Uid).Distinct().Count());
    }

    /// <summary>The only person of a rotation has one shift that never ends.</summary>
    [Fact]
    public void Who_is_alone_is_the_same_event_for_years()
    {
        var roster = RosterValidation.Validate(FksRoster.Roster).Value!;
        var exports = new[] { 0, 29, 9_000, 50_000 }
            .Select(hours => _now + Duration.FromHours(hours))
            .Select(at => Events(DutyCalendar.Of(roster, Weeks(at, 2), at, null)))
            .ToList();

        Assert.All(exports, events => Assert.Equal("fks-1-1767621600@fks-sre", Assert.Single(events).Uid));
        Assert.All(exports, events => Assert.Equal(new DateTime(2026, 1, 5, 14, 0, 0), events[0].Start!.AsUtc));
    }

    [Fact]
    public void Export_over_an_earlier_one_changes_only_the_events_that_changed()
    {
        var first = DutyCalendar.Of(_roster, Weeks(_now, 3), _now, null);
        var swapped = first.Replace(": Bo", ": Cy", StringComparison.Ordinal);
        var later = _now + Duration.FromMinutes(7);

        Assert.Equal(first, DutyCalendar.Of(_roster, Weeks(_now, 3), later, first));
        Assert.All(Events(DutyCalendar.Of(_roster, Weeks(_now, 3), later, swapped)), e =>
            Assert.Equal(
                e.Summary!.EndsWith(": Bo", StringComparison.Ordinal) ? (1, later.ToDateTimeUtc()) : (0, _now.ToDateTimeUtc()),
                (e.Sequence, e.DtStamp!.AsUtc)
            )
        );
    }

    [Fact]
    public void Calendar_of_somebody_else_is_told_from_ours()
    {
        Assert.True(DutyCalendar.Wrote(DutyCalendar.Of(_roster, Weeks(_now, 1), _now, null)));
        Assert.False(DutyCalendar.Wrote("BEGIN:VCALENDAR\r\nPRODID:-//Somebody//EN\r\nEND:VCALENDAR\r\n"));
        Assert.False(DutyCalendar.Wrote("thesis"));
    }

    [Fact]
    public void Damaged_export_is_written_as_if_it_were_the_first() =>
        Assert.Equal(
            DutyCalendar.Of(_roster, Weeks(_now, 1), _now, null),
            DutyCalendar.Of(_roster, Weeks(_now, 1), _now, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:never\r\nUID:a\r\n")
        );

    private static Interval Weeks(Instant from, int weeks) => new(from, from + Duration.FromDays(7 * weeks));

    private static List<CalendarEvent> Events(string text) => [.. Calendar.Load(text)!.Events];
}
