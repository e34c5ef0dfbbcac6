using FksSre.Ops.Commands;
using FksSre.Ops.Tests.Cluster;
using FksSre.Ops.Tests.Drift;
using FksSre.Ops.Tests.PagerDuty;
using FksSre.Stacks.Roster;

namespace FksSre.Ops.Tests.Deployments;

/// <summary>A deployment of prod asks PagerDuty before it builds anything, and goes no further than that lets it.</summary>
public sealed class DeployedAccountTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>, IAsyncLifetime
{
    private DeployedEnvironment _prod = null!;

    public async ValueTask InitializeAsync()
    {
        _prod = await DeployedEnvironment.StartAsync("prod", 2, 3);
        _prod.Cluster.Double.Has("/apis/storage.k8s.io/v1/storageclasses", ReadyCluster.Class("standard", isDefault: true));
        _prod.Cluster.Double.Has("/api/v1/nodes", ReadyCluster.Node("a"), ReadyCluster.Node("b"), ReadyCluster.Node("c"));
        var (_, rights, _) = await FksCommandLine.RunAsync(["deployer-role", "prod", "--preflight", "--observe"]);
        _prod.Cluster.Double.Allows = GrantedRights.Of(rights);
        // A stack that has deployed nothing; whatever else it is asked is too much.
        _prod.Has(
            "pulumi",
            """[ "$1 $2" = "stack export" ] || { echo "error: $*" >&2; exit 1; }; echo '{"version": 3, "deployment": {}}'"""
        );
    }

    [Fact]
    public async Task Account_that_cannot_be_asked_is_not_known_and_ends_it()
    {
        var (exit, output, errors) = await DeployAsync("http://127.0.0.1:1/");

        Assert.True(exit == ExitCode.Environment, output + errors);
        Assert.Equal(
            [
                "ok       cluster: nothing that was looked at stands in the way",
                "prod: not known: 12 things could not be looked at, 1 thing could and nothing is wrong there",
                "STOPPED  PagerDuty: not known; nothing was changed",
            ],
            output.TrimEnd().Split('\n').TakeLast(3)
        );
        Assert.DoesNotContain(PagerDutyClients.Token, output + errors, StringComparison.Ordinal);
    }

    /// <summary>Somebody's, or of an update whose answers were lost: a deployment would make all of it a second time.</summary>
    [Fact]
    public async Task Account_that_has_what_the_state_does_not_know_ends_it()
    {
        await SeededAccount.OfAsync(pagerDuty, Targets.Of(FksRoster.Roster), now: null);

        var (exit, output, errors) = await DeployAsync(pagerDuty.Api.AbsoluteUri);

        Assert.True(exit == ExitCode.Findings, output + errors);
        Assert.EndsWith("STOPPED  PagerDuty: findings stand in the way; nothing was changed\n", output, StringComparison.Ordinal);
        Assert.Contains("pulumi import", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Building", errors, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await _prod.DisposeAsync();

    private Task<(int Exit, string Output, string Errors)> DeployAsync(string address) =>
        _prod.RunAsync(["ci", "deploy"], ["--dry-run"], ("PAGERDUTY_TOKEN", PagerDutyClients.Token), ("FKS_PAGERDUTY_API", address));
}
