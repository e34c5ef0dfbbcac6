using FksSre.Monitoring.Rules;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Status;
using FksSre.Ops.Tests.Routing;

namespace FksSre.Ops.Tests.Lab.Status;

/// <summary>What is made of the figures of one SLO: 99.9 % of requests over 30 days.</summary>
public class StatusReadingTests
{
    private const string BadRate = "sli:events_bad:rate5m";
    private const string TotalRate = "sli:events_total:rate5m";

    private static readonly DateTimeOffset _now = new(2026, 11, 27, 11, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, string> _requests = new() { ["service"] = "fks_api", ["sli"] = "requests" };

    [Fact]
    public async Task Figures_are_those_of_five_minutes_an_hour_and_the_window()
    {
        var slo = await StatusAsync(Lab(bad: 0.05, windowBad: 3));

        Assert.Equal(0.99, slo.Sli!.Value, 9);
        Assert.Equal(2.5, slo.BurnRate!.Value, 9);
        // 3 bad of 10,000 in tiles, and since the newest of them 3 of 300.
        Assert.Equal(1 - (6d / 10_300 / 0.001), slo.BudgetRemaining!.Value, 9);
        Assert.Equal((SloState.Ok, 0), (slo.State, slo.Firing.Count));
    }

    [Fact]
    public async Task Rates_alone_are_counted_where_there_is_no_tile_yet()
    {
        var lab = new AnsweringLab()
            .Knows($"{TotalRate}[10m]", _requests, (_now.AddSeconds(-60), 5), (_now.AddSeconds(-30), 9))
            .Knows($"{BadRate}[10m]", _requests, (_now.AddSeconds(-60), 0.001), (_now.AddSeconds(-30), 0.006));

        Assert.Equal(1 - (0.21 / 420 / 0.001), (await StatusAsync(lab)).BudgetRemaining!.Value, 9);
    }

    [Fact]
    public async Task Alert_that_fires_is_a_risk_however_much_is_left_and_tiers_are_in_order()
    {
        var lab = Lab(bad: 0.05, windowBad: 3);
        foreach (var tier in new[] { "ticket-3d", "page-1h" })
        {
            lab.Knows(
                "ALERTS{alertstate=\"firing\",slo!=\"\"}",
                new()
                {
                    ["service"] = "fks_api",
                    ["slo"] = "availability",
                    ["tier"] = tier,
                },
                (_now, 1)
            );
        }

        var slo = await StatusAsync(lab);

        Assert.Equal(SloState.AtRisk, slo.State);
        Assert.Equal(["page-1h", "ticket-3d"], slo.Firing);
    }

    /// <summary>10,300 events are 10.3 bad ones to spend, of which 3 were spent since the newest tile.</summary>
    [Theory]
    [InlineData(5.2, "Ok")]
    [InlineData(5.3, "AtRisk")]
    [InlineData(7.2, "AtRisk")]
    [InlineData(7.4, "Spent")]
    public async Task State_follows_what_is_left(double windowBad, string state) =>
        Assert.Equal(state, (await StatusAsync(Lab(bad: 0.05, windowBad))).State.ToString());

    [Fact]
    public async Task Nothing_left_to_the_last_event_is_spent()
    {
        var lab = new AnsweringLab();
        Rates(lab, bad: 0, total: 0, ageSeconds: 0);
        lab.Knows("sum_over_time(sli:events_total:sum5m[30d])", _requests, (_now, 1_000))
            .Knows("sum_over_time(sli:events_bad:sum5m[30d])", _requests, (_now, 1));

        var slo = await StatusAsync(lab);

        Assert.Equal(0, slo.BudgetRemaining!.Value);
        Assert.Equal(SloState.Spent, slo.State);
        Assert.Null(slo.Sli);
    }

    /// <summary>Rates come each half minute; three that did not come are too many.</summary>
    [Theory]
    [InlineData(89, "Ok", true)]
    [InlineData(90, "NoData", false)]
    public async Task Rate_that_is_old_is_none_and_an_hour_that_is_known_says_nothing_then(int age, string state, bool isKnown)
    {
        var lab = new AnsweringLab();
        Rates(lab, bad: 0.005, total: 5, age);
        Rest(lab, windowBad: 3);

        var slo = await StatusAsync(lab);

        Assert.Equal((state, isKnown, isKnown), (slo.State.ToString(), slo.Sli is not null, slo.BurnRate is not null));
        Assert.NotNull(slo.BudgetRemaining);
    }

    [Theory]
    [InlineData(BadRate)]
    [InlineData(TotalRate)]
    public async Task Burn_rate_needs_both_rates(string missing)
    {
        var lab = new AnsweringLab();
        lab.Knows($"{(missing == BadRate ? TotalRate : BadRate)}[10m]", _requests, (_now, 5));
        Rest(lab, windowBad: 3);

        var slo = await StatusAsync(lab);

        Assert.Equal((SloState.NoData, null, null), (slo.State, slo.Sli, slo.BurnRate));
    }

    /// <summary>More good events than events: a difference of 0 says nothing, any other is at least as bad.</summary>
    [Theory]
    [InlineData(0, true, null)]
    [InlineData(0, false, 1d)]
    [InlineData(0.05, true, 0.99)]
    public async Task No_bad_events_are_no_sign_while_good_ones_exceed_all(double bad, bool exceed, double? sli)
    {
        var lab = Lab(bad, windowBad: 3);
        if (exceed)
        {
            lab.Knows(
                "ALERTS{alertstate=\"firing\",slo!=\"\"}",
                new()
                {
                    ["service"] = "fks_api",
                    ["slo"] = "availability",
                    ["tier"] = GoodExceedsAlert.Tier,
                },
                (_now, 1)
            );
        }

        Assert.Equal(sli, (await StatusAsync(lab)).Sli);
    }

    private static AnsweringLab Lab(double bad, double windowBad)
    {
        var lab = new AnsweringLab();
        Rates(lab, bad, total: 5, ageSeconds: 0);
        Rest(lab, windowBad);
        return lab;
    }

    /// <summary>Three of each, of which the newest tile has the first.</summary>
    private static void Rates(AnsweringLab lab, double bad, double total, int ageSeconds)
    {
        var last = _now.AddSeconds(-ageSeconds);
        foreach (var (metric, value) in new[] { (BadRate, bad), (TotalRate, total) })
        {
            lab.Knows($"{metric}[10m]", _requests, (last.AddSeconds(-60), value), (last.AddSeconds(-30), value), (last, value));
        }

        foreach (var metric in new[] { "sli:events_bad:sum5m", "sli:events_total:sum5m" })
        {
            lab.Knows($"{metric}[10m]", _requests, (last.AddSeconds(-60), 7));
        }
    }

    private static void Rest(AnsweringLab lab, double windowBad) =>
        lab.Knows($"sum_over_time({BadRate}[1h])", _requests, (_now, 1.5))
            .Knows($"sum_over_time({TotalRate}[1h])", _requests, (_now, 600))
            .Knows("sum_over_time(sli:events_bad:sum5m[30d])", _requests, (_now, windowBad))
            .Knows("sum_over_time(sli:events_total:sum5m[30d])", _requests, (_now, 10_000));

    private static async Task<SloStatus> StatusAsync(AnsweringLab lab)
    {
        using var http = new HttpClient(lab);
        var measured = await Measurements.ReadAsync(
            new PrometheusClient(http, new("http://127.0.0.1:19090/")),
            [.. FksAlerts.Catalogue.Slos],
            default
        );
        return StatusReading
            .Judge(FksAlerts.Catalogue, measured, _now)
            .Single(slo => (slo.Service, slo.Slo) == ("fks_api", "availability"));
    }
}
