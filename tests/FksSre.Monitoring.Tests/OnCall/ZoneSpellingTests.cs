using FksSre.OnCall.Validation;
using FksSre.OnCall.Zones;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>Whatever stands where a time zone belongs is registered, or is a finding.</summary>
public class ZoneSpellingTests
{
    [Theory]
    [InlineData("US/Eastern", "America/New_York")]
    [InlineData("EST", "America/Bogota")]
    [InlineData("Etc/GMT+5", "America/Bogota")]
    [InlineData("Etc/GMT-14", null)]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("GMT", "Etc/UTC")]
    [InlineData("Etc/GMT", "Etc/UTC")]
    [InlineData("Asia/Saigon", "Asia/Bangkok")]
    [InlineData("Pacific/Chatham", "Pacific/Chatham")]
    [InlineData("NZ-CHAT", "Pacific/Chatham")]
    [InlineData("Africa/Casablanca", "Africa/Casablanca")]
    [InlineData("Africa/El_Aaiun", "Africa/Casablanca")]
    [InlineData("Africa/Cairo", "Africa/Cairo")]
    [InlineData("Egypt", "Africa/Cairo")]
    [InlineData("Asia/Gaza", null)]
    [InlineData("Antarctica/Troll", null)]
    [InlineData("Pacific/Kiritimati", null)]
    [InlineData("America/Havana", null)]
    [InlineData("Australia/Lord_Howe", null)]
    public void Name_or_link_of_the_database_is_registered_or_a_finding(string zone, string? registered)
    {
        var roster = Rosters.Legal(Declaration(zone));
        var zones = RegisteredZones.Check(roster, Rosters.Now);

        Assert.Equal(registered, zones.Value?.Of(roster.Schedules[0].Zone).Id);
        Assert.Equal(
            registered is null ? ["FKS532"]
                : registered == zone ? []
                : ["FKS531"],
            zones.Findings.Select(finding => finding.Code)
        );
    }

    [Theory]
    [InlineData("america/toronto")]
    [InlineData("EUROPE/BERLIN")]
    [InlineData("utc")]
    [InlineData("est5edt")]
    [InlineData(" Europe/Berlin")]
    [InlineData("Europe/Berlin ")]
    [InlineData("Europe\\Berlin")]
    [InlineData("Eastern Standard Time")]
    [InlineData("UTC+05")]
    [InlineData("UTC-03:30")]
    [InlineData("UTC+1")]
    [InlineData("+05:00")]
    [InlineData("GMT+5")]
    [InlineData("Local")]
    [InlineData("PST8PDT,M3.2.0,M11.1.0")]
    [InlineData("../../etc/localtime")]
    [InlineData("Europe/Berlin\n")]
    [InlineData("\u0000")]
    [InlineData("")]
    public void Other_spelling_is_a_finding_and_no_crash(string zone)
    {
        var findings = RosterValidation
            .Validate(Declaration(zone) with { People = [Rosters.Person("ada", zone), Rosters.Person("bob")] })
            .Findings;

        Assert.Equal(
            [
                $"FKS505 roster/people/ada/timeZone = {FieldFindings.Shown(zone)}\n       This is no time zone "
                    + $"of the IANA database.\n       Write e.g. America/Toronto or Europe/Berlin.",
                $"FKS505 roster/schedules/primary/timeZone = {FieldFindings.Shown(zone)}\n       This is no time "
                    + $"zone of the IANA database.\n       Write e.g. America/Toronto or Europe/Berlin.",
            ],
            findings.Select(finding => finding.ToString().Replace("(nothing)", "", StringComparison.Ordinal))
        );
    }

    /// <summary>Whatever the database has is answered, now and on days on which the clocks are changed somewhere.</summary>
    [Fact]
    public void Every_zone_of_the_database_is_registered_or_a_finding_at_any_time()
    {
        foreach (
            var now in new[]
            {
                Rosters.Now,
                Instant.FromUtc(2027, 3, 28, 0, 59, 59),
                Instant.FromUtc(2027, 3, 28, 1, 0),
                Instant.FromUtc(2028, 2, 29, 23, 59),
            }
        )
        {
            foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
            {
                var roster = Rosters.Legal(Declaration(id));
                var zones = RegisteredZones.Check(roster, now);
                Assert.True(zones.Value is null == zones.Findings.Any(finding => finding.Code == "FKS532"), id);
                Assert.True(zones.Value is null || PagerDutyZones.Names.Contains(zones.Value.Of(roster.Schedules[0].Zone).Id), id);
            }
        }
    }

    private static FksSre.OnCall.Declarations.RosterDeclaration Declaration(string zone)
    {
        var declaration = Rosters.Of([Rosters.Weekly("ada", "bob")], Rosters.Person("ada"), Rosters.Person("bob"));
        return declaration with { Schedules = [declaration.Schedules[0] with { TimeZone = zone }] };
    }
}
