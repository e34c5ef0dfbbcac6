using CsCheck;
using FksSre.OnCall.PagerDuty;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>Layers, read back as PagerDuty reads them, put the same person on duty as the roster they came from.</summary>
public class LayerOracleTests
{
    /// <summary>Days on which clocks are set forward or back in some of the zones.</summary>
    public static TheoryData<int, int> Changes =>
        new()
        {
            { 3, 8 },
            { 3, 29 },
            { 10, 4 },
            { 10, 25 },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Layers_put_the_same_person_on_duty_as_the_roster(int month, int day)
    {
        var change = new LocalDate(2026, month, day);
        var from = change.PlusDays(-7).AtMidnight().InUtc().ToInstant();
        var catalogue = Catalogues.Legal(Catalogues.Service("fks_api", Tier.Critical));
        RandomRoster
            .Around(change, RandomRoster.Registrable)
            .Sample(
                declaration =>
                {
                    var roster = Rosters.Legal(declaration);
                    var plan = Rosters.Plan(declaration, catalogue, now: from);
                    foreach (var (schedule, sent) in roster.Schedules.Zip(plan.Schedules))
                    {
                        var read = LayerReading.Read(sent, id => roster.People.Single(person => person.Id == id))!;
                        for (var at = from; at < from + Duration.FromDays(16); at += Duration.FromMinutes(37))
                        {
                            Assert.Equal(schedule.OnDuty(at)?.Id, read.OnDuty(at)?.Id);
                        }
                    }
                },
                iter: 200,
                threads: 2
            );
    }
}
