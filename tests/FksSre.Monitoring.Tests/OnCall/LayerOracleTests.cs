using CsCheck;
using FksSre.Monitoring.OnCall;
using FksSre.Monitoring.OnCall.PagerDuty;
using FksSre.ServiceLevels;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>Layers, read back as PagerDuty reads them, put the same person on duty as the roster they came from.</summary>
public class LayerOracleTests
{
    /// <summary>Days on which clocks are set forward or back in some of the zones.</summary>
    public static TheoryData<int, int> Changes => new() { { 3, 8 }, { 3, 29 }, { 10, 4 }, { 10, 25 } };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Layers_put_the_same_person_on_duty_as_the_roster(int month, int day)
    {
        var change = new LocalDate(2026, month, day);
        var from = change.PlusDays(-7).AtMidnight().InUtc().ToInstant();
        var catalogue = Catalogues.Legal(Catalogues.Service("fks_api", Tier.Critical));
        RandomRoster.Around(change).Sample(
            declaration =>
            {
                var roster = Rosters.Legal(declaration);
                var plan = OnCallPlan.Derive(roster, catalogue, Catalogues.Routes(catalogue), "prod");
                foreach (var (schedule, sent) in roster.Schedules.Zip(plan.Schedules))
                {
                    for (var at = from; at < from + Duration.FromDays(16); at += Duration.FromMinutes(37))
                    {
                        Assert.Equal(schedule.OnDuty(at)?.Id, OnDuty(sent, roster, at));
                    }
                }
            },
            iter: 200,
            threads: 2);
    }

    private static string? OnDuty(OnCallSchedule schedule, Roster roster, Instant at) => schedule.Layers.Reverse()
        .Where(layer => at >= Parsed(layer.Start).ToInstant() && (layer.End is null || at < Parsed(layer.End).ToInstant()))
        .Select(layer => Rotation(layer, roster, schedule.TimeZone).OnDuty(at, DateTimeZoneProviders.Tzdb[schedule.TimeZone])?.Id)
        .FirstOrDefault(person => person is not null);

    private static Rotation Rotation(OnCallLayer layer, Roster roster, string zone) => new(
        layer.Name,
        [.. layer.Users.Select(id => roster.People.Single(person => person.Id == id))],
        Parsed(layer.CountedFrom).ToInstant().InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime,
        layer.TurnSeconds / 86_400,
        [.. layer.Restrictions.Select(Restriction)]);

    private static Restriction Restriction(OnCallRestriction sent)
    {
        var from = LocalTimePattern.ExtendedIso.Parse(sent.StartTimeOfDay).Value;
        var minutes = sent.DurationSeconds / 60;
        return sent.StartDayOfWeek is { } day ? new Restriction.Weekly((IsoDayOfWeek)day, from, minutes) : new Restriction.Daily(from, minutes);
    }

    private static OffsetDateTime Parsed(string time) => OffsetDateTimePattern.Rfc3339.Parse(time).Value;
}
