using FksSre.OnCall;
using FksSre.OnCall.Zones;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

public class ZoneTests
{
    /// <summary>Some of their clocks show what no zone of the list shows, in summer or at all.</summary>
    private static readonly string[] _withoutEqual =
    [
        "America/Adak",
        "America/Atka",
        "America/Havana",
        "America/Miquelon",
        "Antarctica/Troll",
        "Asia/Beirut",
        "Asia/Gaza",
        "Asia/Hebron",
        "Australia/Eucla",
        "Australia/LHI",
        "Australia/Lord_Howe",
        "Chile/EasterIsland",
        "Cuba",
        "Pacific/Easter",
        "Pacific/Gambier",
        "Pacific/Kiritimati",
        "Pacific/Marquesas",
        "Pacific/Norfolk",
        "Pacific/Pitcairn",
        "US/Aleutian",
    ];

    [Fact]
    public void Every_zone_of_PagerDutys_list_is_one_that_we_know() =>
        Assert.All(PagerDutyZones.Names, name => Assert.Equal(name, DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)?.Id));

    [Theory]
    [InlineData("America/Toronto", "America/New_York")]
    [InlineData("America/Montreal", "America/New_York")]
    [InlineData("America/Detroit", "America/New_York")]
    [InlineData("Canada/Eastern", "America/New_York")]
    [InlineData("EST5EDT", "America/New_York")]
    [InlineData("America/Vancouver", "America/Mazatlan")]
    [InlineData("America/Edmonton", "America/Regina")]
    [InlineData("America/Winnipeg", "America/Bogota")]
    [InlineData("Europe/Oslo", "Europe/Berlin")]
    [InlineData("Europe/Kyiv", "Europe/Kiev")]
    [InlineData("Europe/Busingen", "Europe/Zurich")]
    [InlineData("Africa/Lagos", "Africa/Algiers")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Antarctica/McMurdo", "Pacific/Auckland")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("Zulu", "Etc/UTC")]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("America/Indiana/Indianapolis", "America/Indiana/Indianapolis")]
    public void Zone_is_registered_as(string zone, string registered) =>
        Assert.Equal(registered, EqualZone.Of(DateTimeZoneProviders.Tzdb[zone], Rosters.Now)?.Id);

    [Fact]
    public void Just_these_have_no_equal() =>
        Assert.Equal(
            _withoutEqual,
            DateTimeZoneProviders
                .Tzdb.Ids.Where(id => !id.StartsWith("Etc/", StringComparison.Ordinal))
                .Where(id => EqualZone.Of(DateTimeZoneProviders.Tzdb[id], Rosters.Now) is null)
        );

    /// <summary>By stepping through every quarter of an hour, which is not how they are compared.</summary>
    [Fact]
    public void Registered_clocks_show_the_same_at_every_moment_of_two_years()
    {
        var pairs = DateTimeZoneProviders
            .Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id])
            .Select(zone => (Zone: zone, Registered: EqualZone.Of(zone, Rosters.Now)))
            .Where(pair => pair.Registered is not null)
            .ToList();

        Assert.True(pairs.Count > 560, $"{pairs.Count} zones");
        var end = Rosters.Now + Duration.FromDays(730);
        Assert.All(pairs, pair =>
        {
            for (var at = Rosters.Now; at < end; at += Duration.FromMinutes(15))
            {
                if (pair.Zone.GetUtcOffset(at) != pair.Registered!.GetUtcOffset(at))
                {
                    Assert.Fail($"{pair.Zone.Id} and {pair.Registered.Id} differ at {at}");
                }
            }
        });
    }

    [Fact]
    public void Zones_that_part_within_two_years_are_not_equal_however_alike_they_are_now()
    {
        // Saratov went with Moscow until December 2016, and with Samara since.
        var saratov = DateTimeZoneProviders.Tzdb["Europe/Saratov"];
        Assert.Equal("Europe/Moscow", EqualZone.Of(saratov, Instant.FromUtc(2012, 1, 1, 0, 0))?.Id);
        Assert.Equal("Europe/Samara", EqualZone.Of(saratov, Instant.FromUtc(2017, 1, 1, 0, 0))?.Id);
        Assert.Null(EqualZone.Of(saratov, Instant.FromUtc(2015, 6, 1, 0, 0)));
    }

    [Fact]
    public void All_zones_that_are_registered_are_looked_at_and_no_other()
    {
        var declaration = Rosters.Of(
            [Rosters.Weekly("ada", "bob", "cyd")],
            Rosters.Person("ada", "America/Toronto"),
            Rosters.Person("bob", "America/Toronto") with
            {
                IsManaged = true,
            },
            Rosters.Person("cyd", "Pacific/Easter") with
            {
                IsManaged = true,
            }
        ) with
        {
            Plan = FksSre.OnCall.PagerDutyPlan.Professional,
            SupportHours = new WorkingHours("Australia/Lord_Howe", IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, new(9, 0), new(17, 0)),
        };
        declaration = declaration with { Schedules = [declaration.Schedules[0] with { TimeZone = "America/Havana" }] };

        var zones = RegisteredZones.Check(Rosters.Legal(declaration), Rosters.Now);

        Assert.Null(zones.Value);
        Assert.Equal(
            """
            FKS531 roster/people/bob/timeZone = America/Toronto (advice)
                   PagerDuty does not take this zone, so America/New_York is registered, whose clocks show the same at every moment of the next two years.
                   Nothing is to be done: the two are compared at each run, and a run fails before they part.
            FKS532 roster/people/cyd/timeZone = Pacific/Easter
                   PagerDuty does not take this zone, nor has it one whose clocks show the same at every moment of the next two years, so times would be off there.
                   Declare a zone that PagerDuty has, e.g. Etc/UTC, and write the times as its clocks show them.
            FKS532 roster/schedules/primary/timeZone = America/Havana
                   PagerDuty does not take this zone, nor has it one whose clocks show the same at every moment of the next two years, so times would be off there.
                   Declare a zone that PagerDuty has, e.g. Etc/UTC, and write the times as its clocks show them.
            FKS532 roster/supportHours/location = Australia/Lord_Howe
                   PagerDuty does not take this zone, nor has it one whose clocks show the same at every moment of the next two years, so times would be off there.
                   Declare a zone that PagerDuty has, e.g. Etc/UTC, and write the times as its clocks show them.
            """,
            string.Join('\n', zones.Findings)
        );
    }
}
