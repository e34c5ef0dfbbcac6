using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>
/// After a start Alertmanager has heard of everything that fires before it tells of anything, and before the next replica may go.
/// </summary>
public class AlertmanagerStartTests
{
    [Theory]
    [InlineData(Variants.Dev)]
    [InlineData(Variants.Prod)]
    public async Task It_waits_as_long_as_Prometheus_may_take_to_tell_of_all_again(string variant)
    {
        var objects = await ClusterObjects.Of(variant);

        Assert.Contains("--dispatch.start-delay=1m30s", objects.Container("alertmanager").Args);
        Assert.Contains("--rules.alert.resend-delay=1m", objects.Container("prometheus").Args);
        // The flag is there from 0.30 on; an older Alertmanager would not start.
        var version = Version.Parse(objects.Container("alertmanager").Image.Split(":v")[1]);
        Assert.True(version >= new Version(0, 30), $"{version}");
    }

    /// <summary>
    /// Sent at an evaluation, again at the first that is later by more than the delay; nothing that wakes anybody, or holds it back, is
    /// evaluated less often than assumed.
    /// </summary>
    [Fact]
    public async Task Pages_and_signals_are_told_again_within_that_time()
    {
        var plan = (await Registered.Of(Variants.Prod)).Inputs.Plan;
        var groups = plan
            .Rules.SelectMany(file => file.Groups)
            .Where(group => group.Rules.OfType<AlertRule>().Any(alert => alert.Labels["severity"] is "page" or "none"));

        Assert.All(groups, group => Assert.True(Intervals.Resend + group.Interval <= Intervals.ToldAnew, $"{group.Name} {group.Interval}"));
        Assert.Equal(TimeSpan.FromSeconds(90), Intervals.ToldAnew);
    }

    [Fact]
    public async Task Replica_of_several_is_ready_only_then_and_can_be_reached_before()
    {
        var objects = await ClusterObjects.Of(Variants.Prod);
        var set = objects.One<V1StatefulSet>("alertmanager");

        Assert.Equal(90, objects.Container("alertmanager").ReadinessProbe.InitialDelaySeconds);
        Assert.True(objects.Of<V1Service>().Single(service => service.Name() == set.Spec.ServiceName).Spec.PublishNotReadyAddresses);
        Assert.Equal(
            "1",
            objects
                .Of<V1PodDisruptionBudget>()
                .Single(budget => budget.Spec.Selector.MatchLabels.Values.Contains("alertmanager"))
                .Spec.MaxUnavailable.ToString()
        );
        // One after the other, the next when the last is ready: Parallel is about creating and deleting them.
        Assert.True(set.Spec.UpdateStrategy is null or { Type: "RollingUpdate", RollingUpdate: null or { MaxUnavailable: null } });
    }

    /// <summary>
    /// Minutes: five to find a machine, two to read data again, and the time that keeps each from being ready; all start at once, and are
    /// updated one by one.
    /// </summary>
    [Theory]
    [InlineData(Variants.Dev, "1", 5.0, 7.0)]
    [InlineData(Variants.Prod, "3", 6.5, 11.5)]
    public async Task Engine_waits_until_every_replica_may_be_ready(string variant, string replicas, double creation, double update)
    {
        var server = Assert.Single((await Registered.Of(variant)).Resources, resource => resource.Name == "alertmanager-server");

        Assert.Equal(replicas, server.Inputs["spec"]!["replicas"]!.ToJsonString());
        Assert.Equal(TimeSpan.FromMinutes(creation), server.Options.CreateTimeout);
        Assert.Equal(TimeSpan.FromMinutes(update), server.Options.UpdateTimeout);
    }

    /// <summary>There is none that could stand in for it, and waiting would only make it seem broken.</summary>
    [Fact]
    public async Task Single_replica_is_ready_at_once() =>
        Assert.Null((await ClusterObjects.Of(Variants.Dev)).Container("alertmanager").ReadinessProbe.InitialDelaySeconds);
}
