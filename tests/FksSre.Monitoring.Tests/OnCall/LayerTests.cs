using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.PagerDuty;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

public class LayerTests
{
    private static readonly LocalTime _nine = new(9, 0);

    [Theory]
    [InlineData("Europe/Berlin", 7, 1, "2026-07-01T09:00:00+02:00")]
    [InlineData("Europe/Berlin", 1, 5, "2026-01-05T09:00:00+01:00")]
    [InlineData("America/Toronto", 1, 5, "2026-01-05T09:00:00-05:00")]
    [InlineData("Asia/Kolkata", 1, 5, "2026-01-05T09:00:00+05:30")]
    public void Turns_are_counted_from_the_declared_start(string zone, int month, int day, string start)
    {
        var layer = Layer(Rosters.Weekly("ada") with { Start = new(2026, month, day, 9, 0), TurnDays = 14 }, zone);

        Assert.Equal(
            ("weekly", start, start, null, 14 * 86400),
            (layer.Name, layer.Start, layer.CountedFrom, layer.End, layer.TurnSeconds)
        );
    }

    [Fact]
    public void Start_that_the_clocks_skip_does_not_move_later_handovers()
    {
        var layer = Layer(Rosters.Weekly("ada", "bob") with { Start = new(2026, 3, 29, 2, 30) });

        Assert.Equal(("2026-03-29T03:00:00+02:00", "2026-03-15T02:30:00+01:00"), (layer.Start, layer.CountedFrom));
    }

    [Fact]
    public void Rotation_that_runs_out_is_a_layer_that_ends() =>
        Assert.Equal("2026-10-26T09:00:00+01:00", Layer(Rosters.Weekly("ada") with { Until = new(2026, 10, 26, 9, 0) }).End);

    [Fact]
    public void Times_are_those_on_the_clocks_of_the_registered_zone()
    {
        var layer = Layer(Rosters.Weekly("ada"), "Canada/Eastern");
        var schedule = Schedule(Rosters.Weekly("ada"), "Canada/Eastern");

        Assert.Equal(("America/New_York", "2026-01-05T09:00:00-05:00"), (schedule.TimeZone, layer.CountedFrom));
    }

    /// <summary>
    /// Until December 2016 Saratov's clocks were an hour behind Samara's: counted from the moment that was nine there, every handover would
    /// be at ten.
    /// </summary>
    [Fact]
    public void Handovers_keep_their_time_of_day_where_the_zones_differed_at_the_start()
    {
        var declaration = Rosters.Of([Rosters.Weekly("ada") with { Start = new(2016, 10, 3, 9, 0) }], Rosters.Person("ada"));
        var saratov = declaration with { Schedules = [declaration.Schedules[0] with { TimeZone = "Europe/Saratov" }] };
        var schedule = Rosters
            .Plan(saratov, Catalogues.Legal(Catalogues.Service("fks_api", Tier.Critical)), now: Instant.FromUtc(2017, 1, 1, 0, 0))
            .Schedules[0];

        Assert.Equal(("Europe/Samara", "2016-10-03T09:00:00+04:00"), (schedule.TimeZone, schedule.Layers[0].CountedFrom));
    }

    [Fact]
    public void Longest_turn_is_the_longest_that_PagerDuty_takes() =>
        Assert.Equal(31_536_000, Layer(Rosters.Weekly("ada") with { TurnDays = 365 }).TurnSeconds);

    [Fact]
    public void Person_who_is_named_twice_has_two_turns() =>
        Assert.Equal(["ada", "bob", "ada"], Layer(Rosters.Weekly("ada", "bob", "ada")).Users.ToList());

    [Fact]
    public void Restrictions_are_wall_clock_times() =>
        Assert.Equal(
            [new("daily_restriction", "09:00:00", 28_800, null), new("daily_restriction", "20:13:00", 60, null)],
            Restricted(new Restriction.Daily(_nine, 480), new Restriction.Daily(new(20, 13), 1))
        );

    [Fact]
    public void Week_begins_on_Monday_and_ends_on_Sunday() =>
        Assert.Equal(
            [new("weekly_restriction", "09:00:00", 3600, 1), new("weekly_restriction", "09:00:00", 604_740, 7)],
            Restricted(new Restriction.Weekly(IsoDayOfWeek.Monday, _nine, 60), new Restriction.Weekly(IsoDayOfWeek.Sunday, _nine, 10_079))
        );

    [Fact]
    public void Restriction_that_never_pauses_is_none()
    {
        Assert.Empty(Restricted(new Restriction.Daily(_nine, 1440)));
        Assert.Empty(Restricted(new Restriction.Daily(_nine, 60), new Restriction.Weekly(IsoDayOfWeek.Friday, _nine, 10_080)));
    }

    [Fact]
    public void Daily_ones_beside_weekly_ones_are_seven_a_week() =>
        Assert.Equal(
            [
                .. Enumerable.Range(1, 7).Select(day => new OnCallRestriction("weekly_restriction", "09:00:00", 3600, day)),
                new("weekly_restriction", "09:00:00", 7200, 6),
            ],
            Restricted(
                new Restriction.Daily(_nine, 60),
                new Restriction.Weekly(IsoDayOfWeek.Saturday, _nine, 120),
                new Restriction.Weekly(IsoDayOfWeek.Friday, _nine, 60)
            )
        );

    [Fact]
    public void Override_is_a_layer_over_all_others_that_ends()
    {
        var schedule = Schedule(
            Rosters.Weekly("ada"),
            "Europe/Berlin",
            new OverrideDeclaration("bob", new(2026, 10, 24, 9, 0), new(2026, 10, 26, 9, 0))
        );
        var layer = schedule.Layers[^1];

        Assert.Equal(2, schedule.Layers.Length);
        Assert.Equal(
            ("bob takes over 2026-10-24 09:00", "2026-10-24T09:00:00+02:00", "2026-10-26T09:00:00+01:00", "bob", 0),
            (layer.Name, layer.Start, layer.End, Assert.Single(layer.Users), layer.Restrictions.Length)
        );
    }

    private static IEnumerable<OnCallRestriction> Restricted(params Restriction[] restrictions) =>
        Layer(Rosters.Weekly("ada") with { Restrictions = restrictions }).Restrictions;

    private static OnCallLayer Layer(RotationDeclaration rotation, string zone = "Europe/Berlin") => Schedule(rotation, zone).Layers[0];

    private static OnCallSchedule Schedule(RotationDeclaration rotation, string zone, params OverrideDeclaration[] overrides)
    {
        var declaration = Rosters.Of([rotation], Rosters.Person("ada"), Rosters.Person("bob")) with
        {
            Schedules =
            [
                new()
                {
                    Id = "primary",
                    TimeZone = zone,
                    Rotations = [rotation],
                    Overrides = overrides,
                },
            ],
        };
        return Rosters.Plan(declaration, Catalogues.Legal(Catalogues.Service("fks_api", Tier.Critical))).Schedules[0];
    }
}
