using System.Text.Json.Nodes;
using FksSre.Delivery.Backtest;
using FksSre.Delivery.Rendered;
using FksSre.Delivery.Tests.Prepared;

namespace FksSre.Delivery.Tests.Backtest;

/// <summary>Routes that change, under pages and tickets that stay.</summary>
public class ReceiverTests
{
    private static readonly string[] _alike =
    [
        "5 pages in the last 30 d of http://p, before and after alike.",
        "5 tickets, before and after alike.",
    ];

    [Fact]
    public async Task Page_that_goes_to_a_channel_wakes_nobody()
    {
        var prod = await Renders.ProdAsync;

        Assert.Equal(
            [
                .. _alike,
                "Platform owner is woken never instead of 5 times.",
                "5 pages instead of 0 go to tickets (Discord), which wakes nobody.",
            ],
            BacktestText.Of(prod, Routed(prod, "page-fks_api", "tickets"), WakingTests.Five)
        );
    }

    [Fact]
    public async Task Page_without_a_route_of_its_own_goes_where_the_next_one_leads()
    {
        var prod = await Renders.ProdAsync;
        var open = Changed(prod, routes => routes.First(route => Receiver(route) == "page")["receiver"] = "tickets");

        Assert.Equal(_alike, BacktestText.Of(prod, open, WakingTests.Five));
        Assert.Equal(
            [
                .. _alike,
                "Platform owner is woken never instead of 5 times.",
                "5 pages instead of 0 go to tickets (Discord), which wakes nobody.",
            ],
            BacktestText.Of(prod, Without(open, "page-fks_api"), WakingTests.Five)
        );
        Assert.Equal(_alike, BacktestText.Of(prod, Without(prod, "page-fks_api"), WakingTests.Five));
    }

    [Fact]
    public async Task Page_that_goes_on_to_a_channel_wakes_all_the_same()
    {
        var prod = await Renders.ProdAsync;
        var both = Changed(prod, routes =>
        {
            var first = routes.First(route => Receiver(route) == "page-fks_api").DeepClone().AsObject();
            (first["receiver"], first["goesOn"], first["matchers"]) = ("tickets", true, new JsonArray("severity=\"page\""));
            routes.Insert(0, first);
        });

        Assert.Equal(_alike, BacktestText.Of(prod, both, WakingTests.Five));
    }

    [Fact]
    public async Task Route_of_working_hours_is_not_known_to_wake()
    {
        var prod = await Renders.ProdAsync;
        var muted = Changed(prod, routes =>
        {
            foreach (var route in routes.Where(route => Receiver(route) == "page-fks_api"))
            {
                route["inWorkingHours"] = true;
            }
        });

        Assert.Equal(
            [
                .. _alike,
                "Platform owner is woken never instead of 5 times, as far as it is known.",
                "5 pages instead of 0 may wake somebody or nobody: page-fks_api is told in working hours alone, "
                    + "which the render does not name.",
            ],
            BacktestText.Of(prod, muted, WakingTests.Five)
        );
    }

    [Fact]
    public async Task Without_PagerDuty_other_receivers_are_told_and_nobody_is_said_to_be_woken()
    {
        var dev = await Renders.DevAsync;

        Assert.Equal(
            [.. _alike, "5 pages go to tickets (Discord) instead of page-fks_api (PagerDuty as critical)."],
            BacktestText.Of(dev, Routed(dev, "page-fks_api", "tickets"), WakingTests.Five)
        );
        Assert.Equal(_alike, BacktestText.Of(dev, dev, WakingTests.Five));
    }

    [Fact]
    public async Task PagerDuty_that_is_gone_is_not_known_to_wake()
    {
        var prod = await Renders.ProdAsync;
        var gone = await Renders.OfAsync("prod", configure: PreparedChanges.All["pagerduty-gone"].Configure);

        Assert.Equal(
            [
                .. _alike,
                "Platform owner is woken never instead of 5 times, as far as it is known.",
                "5 pages instead of 0 may wake somebody or nobody: the render names no PagerDuty service behind page-fks_api.",
            ],
            BacktestText.Of(prod, gone, WakingTests.Five)
        );
    }

    [Fact]
    public async Task Tickets_at_another_receiver_are_told_in_every_environment()
    {
        var prod = await Renders.ProdAsync;

        Assert.Equal(
            [.. _alike, "5 tickets go to signals (nobody) instead of tickets (Discord)."],
            BacktestText.Of(prod, Routed(prod, "tickets", "signals"), WakingTests.Five)
        );
    }

    private static string Receiver(JsonNode route) => route["receiver"]!.GetValue<string>();

    private static RenderedEnvironment Routed(RenderedEnvironment side, string before, string after) => Changed(side, routes =>
        {
            foreach (var route in routes.Where(route => Receiver(route) == before))
            {
                route["receiver"] = after;
            }
        });

    private static RenderedEnvironment Without(RenderedEnvironment side, string receiver) => Changed(side, routes =>
        {
            foreach (var route in routes.Where(route => Receiver(route) == receiver).ToList())
            {
                routes.Remove(route);
            }
        });

    private static RenderedEnvironment Changed(RenderedEnvironment side, Action<List<JsonObject>> change)
    {
        var plan = JsonNode.Parse(side.Files["plan.json"])!;
        var routes = plan["routing"]!["routes"]!.AsArray().Select(route => route!.DeepClone().AsObject()).ToList();
        change(routes);
        plan["routing"]!["routes"] = new JsonArray([.. routes]);
        return Renders.WithPlan(side, plan.ToJsonString());
    }
}
