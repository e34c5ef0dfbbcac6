using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>Whichever ways to people a stack has, its routes lose nothing.</summary>
public class RoutingReviewTests
{
    public static TheoryData<string> Names => [.. Variants.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Routes_of_every_variant_have_no_mistake(string variant) =>
        Assert.Empty(RoutingReview.Check((await Registered.Of(variant)).Inputs.Plan.Routing));

    [Fact]
    public async Task Dev_wakes_nobody()
    {
        var routing = (await Registered.Of("webhook and sink")).Inputs.Plan.Routing;

        Assert.Empty(routing.Receivers.SelectMany(receiver => receiver.Integrations).OfType<Integration.PagerDuty>());
        Assert.Null(routing.Endpoints.PagerDutyEvents);
    }

    [Fact]
    public async Task Prod_beats_twice_outside_and_twice_for_PagerDuty()
    {
        var receivers = (await Registered.Of(Variants.Prod)).Inputs.Plan.Routing.Receivers.Where(r =>
            r.Name.StartsWith("heartbeat", StringComparison.Ordinal)
        );

        Assert.Equal(
            [
                "heartbeat: Heartbeat { Url = SecretFile { Path = secrets/heartbeat-url } }, "
                    + "PagerDutyHeartbeat { KeyFile = secrets/pagerduty-heartbeat }",
                "heartbeat-slis: Heartbeat { Url = SecretFile { Path = secrets/heartbeat-slis-url } "
                    + "}, PagerDutyHeartbeat { KeyFile = secrets/pagerduty-heartbeat }",
            ],
            receivers.Select(r => $"{r.Name}: {string.Join(", ", r.Integrations)}")
        );
    }

    [Fact]
    public async Task Issues_are_opened_by_a_secret_webhook_beside_the_channel()
    {
        var receivers = (await Registered.Of("tickets as issues")).Inputs.Plan.Routing.Receivers;

        Assert.Equal(
            [
                new Integration.Discord(new Destination.SecretFile("secrets/discord-webhook")),
                new Integration.Issues(new Destination.SecretFile("secrets/issues-webhook")),
            ],
            receivers.Single(r => r.Name == "tickets").Integrations.ToArray()
        );
    }
}
