using CsCheck;
using FksSre.OnCall.Coverage;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.Zones;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Objectives;
using NodaTime;
using NodaTime.TimeZones;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>What is sent to PagerDuty and what <c>oncall who</c> says are the same, to the minute.</summary>
public class PagerDutyAgreementTests
{
    private static readonly Catalogue _catalogue = Catalogues.Legal(Catalogues.Service("fks_api", Tier.Critical));

    private static readonly string[] _zones =
    [
        .. DateTimeZoneProviders.Tzdb.Ids.Where(id =>
            EqualZone.Of(DateTimeZoneProviders.Tzdb[id], Rosters.Now) is { } registered && MachineZones.Agree(registered.Id)
        ),
    ];

    /// <summary>Days on which clocks are set forward or back in some of the zones.</summary>
    public static TheoryData<int, int, int> Changes =>
        new()
        {
            { 2027, 3, 14 },
            { 2027, 3, 28 },
            { 2027, 10, 31 },
            { 2027, 11, 7 },
            { 2027, 4, 4 },
            { 2027, 9, 26 },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Double_has_the_same_person_on_call_at_every_edge(int year, int month, int day)
    {
        var change = new LocalDate(year, month, day);
        var now = change.PlusDays(-7).AtMidnight().InUtc().ToInstant();
        await RandomRoster.Around(change, _zones).Array[25].SampleAsync(declarations => AssertAgreeAsync(declarations, now), iter: 1);
    }

    /// <summary>
    /// Handovers at nine, in the week before a change of the clocks and in those after it, in each zone that has an equal.
    /// </summary>
    [Fact]
    public async Task Handovers_stay_at_nine_in_every_zone()
    {
        Assert.True(_zones.Length > 540, $"{_zones.Length} zones");
        await AssertAgreeAsync(
            [
                .. _zones.Select(zone =>
                    Rosters.Of(
                        [Rosters.Weekly("ada", "bob", "cyd") with { TurnDays = 3 }],
                        Rosters.Person("ada"),
                        Rosters.Person("bob"),
                        Rosters.Person("cyd")
                    ) with
                    {
                        Schedules =
                        [
                            new()
                            {
                                Id = "primary",
                                TimeZone = zone,
                                Rotations = [Rosters.Weekly("ada", "bob", "cyd") with { TurnDays = 3 }],
                                Overrides = [new("cyd", new(2027, 3, 13, 17, 0), new(2027, 3, 15, 8, 30))],
                            },
                        ],
                    }
                ),
            ],
            Instant.FromUtc(2027, 3, 6, 0, 0),
            days: 60
        );
    }

    private static async Task AssertAgreeAsync(RosterDeclaration[] declarations, Instant now, int days = 21)
    {
        var asked = declarations
            .SelectMany(declaration =>
                Rosters
                    .Legal(declaration)
                    .Schedules.Zip(Rosters.Plan(declaration, _catalogue, now: now).Schedules, (schedule, sent) =>
                        (Schedule: schedule, Sent: sent, At: Edges(schedule, now, days))
                    )
            )
            .ToList();

        var answers = await PagerDutyDouble.AskAsync(asked.Select(each => new[] { new ScheduleDeployment(now, each.Sent, each.At) }));

        Assert.True(asked.Sum(each => each.At.Count) > 500);
        foreach (var (each, who) in asked.Zip(answers))
        {
            var wrong = each.At.Zip(who[0]).Where(pair => each.Schedule.OnDuty(pair.First)?.Id != pair.Second).ToList();
            Assert.True(
                wrong.Count == 0,
                wrong.Count == 0
                    ? ""
                    : $"{each.Schedule.Zone.Id} at {wrong[0].First}: {each.Schedule.OnDuty(wrong[0].First)?.Id}, but the "
                        + $"double says {wrong[0].Second}; {each.Sent}: {string.Join(", ", each.Sent.Layers)}"
            );
        }
    }

    /// <summary>
    /// A minute before and after every moment at which the duty can change, each hour, and each quarter of an hour around the changes of
    /// the clocks.
    /// </summary>
    private static IReadOnlyList<Instant> Edges(FksSre.OnCall.Schedule schedule, Instant now, int days)
    {
        var span = new Interval(now, now + Duration.FromDays(days));
        var changes = schedule.Zone.GetZoneIntervals(span).Skip(1).ToList();
        var unclear = changes.Where(change => HasUnclearEdge(schedule, change)).Select(change => change.Start).ToList();
        return
        [
            .. Boundaries
                .Of(schedule, span)
                .SelectMany(at => new[] { at - Duration.FromMinutes(1), at, at + Duration.FromMinutes(1) })
                .Concat(Enumerable.Range(1, days * 24).Select(hour => now + Duration.FromHours(hour)))
                .Concat(
                    changes.SelectMany(change =>
                        Enumerable.Range(-12, 24).Select(quarter => change.Start + Duration.FromMinutes(15 * quarter))
                    )
                )
                .Where(at =>
                    span.Contains(at)
                    && at > now
                    && !unclear.Exists(change => change - Duration.FromHours(2) < at && at < change + Duration.FromHours(2))
                )
                .Distinct(),
        ];
    }

    /// <summary>
    /// Whether the duty can change at a time on the wall that is skipped or comes twice: what PagerDuty makes of such a time is documented
    /// nowhere, and the
    /// double hands over at both of them. At all other hours around a change of the clocks the two have to agree.
    /// </summary>
    private static bool HasUnclearEdge(FksSre.OnCall.Schedule schedule, ZoneInterval after)
    {
        var (was, becomes) = (schedule.Zone.GetUtcOffset(after.Start - Duration.Epsilon), after.WallOffset);
        var (from, until) = (
            after.Start.WithOffset(Offset.Min(was, becomes)).LocalDateTime,
            after.Start.WithOffset(Offset.Max(was, becomes)).LocalDateTime
        );
        var day = new Interval(after.Start - Duration.FromDays(1), after.Start + Duration.FromDays(1));
        return Boundaries
            .Of(schedule, day)
            .Any(at => at == after.Start || (at.InZone(schedule.Zone).LocalDateTime is var time && from <= time && time < until));
    }
}
