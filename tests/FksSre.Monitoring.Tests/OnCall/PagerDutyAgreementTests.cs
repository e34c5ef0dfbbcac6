using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using FksSre.Monitoring.OnCall.Coverage;
using FksSre.Monitoring.OnCall.Declarations;
using FksSre.Monitoring.OnCall.Handovers;
using FksSre.Monitoring.OnCall.PagerDuty;
using FksSre.Monitoring.OnCall.PagerDuty.Zones;
using FksSre.ServiceLevels;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>What is sent to PagerDuty and what <c>oncall who</c> says are the same, to the minute.</summary>
public class PagerDutyAgreementTests
{
    private static readonly Catalogue _catalogue = Catalogues.Legal(Catalogues.Service("fks_api", Tier.Critical));

    private static readonly string[] _zones = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => EqualZone.Of(DateTimeZoneProviders.Tzdb[id], Rosters.Now) is not null)];

    /// <summary>Days on which clocks are set forward or back in some of the zones.</summary>
    public static TheoryData<int, int, int> Changes => new() { { 2027, 3, 14 }, { 2027, 3, 28 }, { 2027, 10, 31 }, { 2027, 11, 7 }, { 2027, 4, 4 }, { 2027, 9, 26 } };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Double_has_the_same_person_on_call_at_every_edge(int year, int month, int day)
    {
        var change = new LocalDate(year, month, day);
        var now = change.PlusDays(-7).AtMidnight().InUtc().ToInstant();
        await RandomRoster.Around(change, _zones).Array[25].SampleAsync(
            declarations => AssertAgreeAsync(declarations, now),
            iter: 1);
    }

    /// <summary>Handovers at nine, in the week before a change of the clocks and in those after it, in each zone that has an equal.</summary>
    [Fact]
    public async Task Handovers_stay_at_nine_in_every_zone() => await AssertAgreeAsync(
        [
            .. _zones.Select(zone => Rosters.Of([Rosters.Weekly("ada", "bob", "cyd") with { TurnDays = 3 }], Rosters.Person("ada"), Rosters.Person("bob"), Rosters.Person("cyd")) with
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
            }),
        ],
        Instant.FromUtc(2027, 3, 6, 0, 0),
        days: 60);

    /// <summary>The person on duty before a change has it after it too, in PagerDuty, or the change is refused; and the start that a refusal tells keeps the duty.</summary>
    [Fact]
    public async Task Duty_is_taken_from_nobody_without_a_word()
    {
        var changes =
            from before in Gen.Shuffle(_people, 1, 4)
            from after in Gen.Shuffle(_people, 1, 4)
            from days in Gen.Int[1, 9]
            from back in Gen.Int[0, 400]
            from hours in Gen.Int[0, 23]
            select (Before: Rotation(before, days, back), After: Rotation(after, days, back), Now: Rosters.Now + Duration.FromHours(hours));
        await changes.Array[60].SampleAsync(
            async all =>
            {
                var asked = all.Select(each => (each.Now, Kept: Reviewed(each.Before, each.After, each.Now))).ToList();
                var answers = await PagerDutyDouble.AskAsync(all.Zip(asked).SelectMany(pair => new[]
                {
                    (pair.First.Now, new[] { Sent(pair.First.Before, pair.First.Now) }, (IReadOnlyList<Instant>)[pair.First.Now]),
                    (pair.First.Now, [Sent(pair.First.Before, pair.First.Now), Sent(pair.Second.Kept ?? pair.First.After, pair.First.Now)], [pair.First.Now]),
                }));
                Assert.Contains(asked, each => each.Kept is not null);
                for (var i = 0; i < all.Length; i++)
                {
                    var (was, now) = (answers[2 * i][0], answers[(2 * i) + 1][0]);
                    var isThere = all[i].After.People.Contains(was);
                    Assert.True(!isThere || was == now, $"{was} had the duty, and now {now}: {all[i]}");
                }
            },
            iter: 1);
    }

    private static readonly string[] _people = ["ada", "bob", "cyd", "dee"];

    private static RotationDeclaration Rotation(string[] people, int days, int back) =>
        new() { Name = "weekly", People = people, Start = new LocalDateTime(2026, 11, 26, 9, 0).PlusDays(-back), TurnDays = days };

    /// <returns>The rotation with the start that the refusal tells; null where nothing is refused, or there is no such start.</returns>
    private static RotationDeclaration? Reviewed(RotationDeclaration before, RotationDeclaration after, Instant now)
    {
        var people = Rosters.Legal(Of(before)).People.ToImmutableDictionary(person => person.Id);
        var finding = HandoverReview.Of([new(Sent(before, now), people)], Rosters.Legal(Of(after)), now, Agreement.Parse("", "", text => text)).SingleOrDefault(f => f.Code == "FKS535");
        var start = finding is null ? null : Regex.Match(finding.Remedy, @"^Write Start = new LocalDateTime\((\d+), (\d+), (\d+), (\d+), (\d+)\)");
        return start is { Success: true }
            ? after with { Start = new(Number(start, 1), Number(start, 2), Number(start, 3), Number(start, 4), Number(start, 5)) }
            : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static RosterDeclaration Of(RotationDeclaration rotation) => Rosters.Of([rotation], [.. _people.Select(id => Rosters.Person(id))]);

    private static OnCallSchedule Sent(RotationDeclaration rotation, Instant now) => Rosters.Plan(Of(rotation), _catalogue, now: now).Schedules[0];

    private static async Task AssertAgreeAsync(RosterDeclaration[] declarations, Instant now, int days = 21)
    {
        var asked = declarations.SelectMany(declaration => Rosters.Legal(declaration).Schedules.Zip(
            Rosters.Plan(declaration, _catalogue, now: now).Schedules,
            (schedule, sent) => (Schedule: schedule, Sent: sent, At: Edges(schedule, now, days)))).ToList();

        var answers = await PagerDutyDouble.AskAsync(asked.Select(each => (now, new[] { each.Sent }, each.At)));

        Assert.True(asked.Sum(each => each.At.Count) > 500);
        foreach (var (each, who) in asked.Zip(answers))
        {
            var wrong = each.At.Zip(who).Where(pair => each.Schedule.OnDuty(pair.First)?.Id != pair.Second).ToList();
            Assert.True(wrong.Count == 0, wrong.Count == 0 ? "" : $"{each.Schedule.Zone.Id} at {wrong[0].First}: {each.Schedule.OnDuty(wrong[0].First)?.Id}, but the double says {wrong[0].Second}; {each.Sent}: {string.Join(", ", each.Sent.Layers)}");
        }
    }

    /// <summary>
    /// A minute before and after every moment at which the duty can change, and each noon. Within an hour of a change of the clocks a time
    /// on the wall is skipped or comes twice, and what PagerDuty makes of that is documented nowhere.
    /// </summary>
    private static IReadOnlyList<Instant> Edges(Monitoring.OnCall.Schedule schedule, Instant now, int days)
    {
        var span = new Interval(now, now + Duration.FromDays(days));
        var changes = schedule.Zone.GetZoneIntervals(span).Skip(1).Select(interval => interval.Start).ToList();
        var noons = Enumerable.Range(0, days).Select(day => now + Duration.FromDays(day) + Duration.FromHours(12));
        return
        [
            .. Boundaries.Of(schedule, span).SelectMany(at => new[] { at - Duration.FromMinutes(1), at, at + Duration.FromMinutes(1) })
                .Concat(noons)
                .Concat(changes.SelectMany(at => new[] { at - Duration.FromMinutes(121), at + Duration.FromMinutes(121) }))
                .Where(at => span.Contains(at) && at > now && !changes.Exists(change => change - Duration.FromHours(2) < at && at < change + Duration.FromHours(2)))
                .Distinct(),
        ];
    }
}
