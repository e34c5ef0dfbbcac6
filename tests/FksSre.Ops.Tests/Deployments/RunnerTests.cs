using System.Text.RegularExpressions;
using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Deployments;

/// <summary>The commands as a runner of GitHub's starts them.</summary>
public sealed partial class RunnerTests
{
    [Fact]
    public async Task Deployment_has_its_kubeconfig_from_a_secret_and_leaves_nothing_of_it()
    {
        await using var scene = await DeployScene.StartAsync("one-port-changed", code: 7);
        scene.Plays(
            "preview",
            [
                .. DeployScene.Recorded("one-port-changed").SkipLast(2),
                """{"diagnosticEvent":{"severity":"warning","message":"::error::of a provider's <b>own</b>"}}""",
                .. DeployScene.Recorded("one-port-changed").TakeLast(2),
            ],
            code: 7
        );

        var (exit, output, errors, summary) = await scene.RunOnRunnerAsync("deploy", "dev", "--dry-run");

        Assert.True(exit == ExitCode.Ok, output + errors);
        var lines = output.TrimEnd().Split('\n');
        var token = Stopped().Match(lines[0]).Groups[1].Value;
        Assert.NotEqual("", token);
        Assert.Equal($"::{token}::", lines[^1]);
        Assert.Equal(
            """
            ## Deployment of dev

            - ok       cluster: nothing that was looked at stands in the way
            - ok       preview: 2 to update, 73 unchanged, in 3 s
            - ok       dev: nothing was changed


            """.ReplaceLineEndings("\n"),
            summary
        );
        Assert.EndsWith(", KUBECONFIG set", scene.Asked.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Left, file => file.Contains("kubeconfig", StringComparison.Ordinal));
        Assert.DoesNotContain("not-a-real-token", output + errors + summary, StringComparison.Ordinal);
    }

    /// <summary>On a laptop one may; on a runner whoever changes a workflow would be the administrator.</summary>
    [Fact]
    public async Task Administrator_is_refused_on_a_runner_whatever_is_asked()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.Cluster.Double.Allows = _ => true;

        var (exit, _, errors, summary) = await scene.RunOnRunnerAsync("deploy", "dev", "--as-administrator");

        Assert.Equal((ExitCode.Findings, true), (exit, errors.Contains("FKS753", StringComparison.Ordinal)));
        Assert.Equal("## Deployment of dev\n\n- STOPPED  cluster: findings stand in the way; nothing was changed\n\n", summary);
    }

    [Fact]
    public async Task Promotion_that_a_gate_cannot_judge_is_told_and_pushes_nothing()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);

        var (exit, output, errors, summary) = await scene.RunOnRunnerAsync("promote", "prod");

        Assert.True(exit == ExitCode.Environment, output + errors);
        Assert.StartsWith("## Promotion to prod\n\n- pass         evidence: ", summary, StringComparison.Ordinal);
        Assert.Contains("- No release is promoted to prod\\.\n", summary, StringComparison.Ordinal);
        Assert.Equal("", await scene.GitAsync("--git-dir", scene.Remote, "branch", "--list"));
    }

    [Fact]
    public async Task Nothing_is_promoted_into_what_proves()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);

        var (exit, _, errors, _) = await scene.RunOnRunnerAsync("promote", "dev");

        Assert.Equal((ExitCode.Usage, "Nothing is promoted to dev: FksClusters declares what is.\n"), (exit, errors));
    }

    [Fact]
    public void What_a_workflow_hands_over_is_the_command_line_that_a_person_would_type()
    {
        var typed = CiPromoteCommand.Arguments("dev", "prod", isDryRun: false, name => name switch
            {
                "FKS_PROMOTE_RELEASE" => " 5a4ac2c153ea ",
                "FKS_PROMOTE_OVERRIDES" =>
                    "fks_api/latency until 2026-12-05 by Ada because --lift\n\n fks_web/errors until 2026-12-07 by Bob because $(id)\n",
                "FKS_PROMOTE_BACK_BECAUSE" => "it paged all night",
                "FKS_PROMOTE_DRY_RUN" => "false",
                "FKS_PROVING_PROMETHEUS" => "http://127.0.0.1:7",
                "FKS_PROVING_ALERTMANAGER" => "http://127.0.0.1:8",
                "FKS_PROVING_SINK" => "http://127.0.0.1:9",
                "FKS_TARGET_PROMETHEUS" => "http://127.0.0.1:10",
                "FKS_TARGET_ALERTMANAGER" => "http://127.0.0.1:11",
                "FKS_PROMOTE_LIFT" => "",
                _ => throw new ArgumentException(name),
            });

        Assert.Equal(
            [
                "dev",
                "prod",
                "--release=5a4ac2c153ea",
                "--prometheus=http://127.0.0.1:7",
                "--alertmanager=http://127.0.0.1:8",
                "--sink=http://127.0.0.1:9",
                "--prod-prometheus=http://127.0.0.1:10",
                "--prod-alertmanager=http://127.0.0.1:11",
                "--override=fks_api/latency until 2026-12-05 by Ada because --lift",
                "--override=fks_web/errors until 2026-12-07 by Bob because $(id)",
                "--back",
                "--because=it paged all night",
            ],
            typed
        );
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "true")]
    public void Dry_run_is_one_by_option_or_variable(bool isDryRun, string? variable) =>
        Assert.Equal(["dev", "prod", "--dry-run", "--lift=mended"], CiPromoteCommand.Arguments("dev", "prod", isDryRun, name => name
                == "FKS_PROMOTE_DRY_RUN"
                    ? variable
                : name == "FKS_PROMOTE_LIFT" ? "mended"
                : null));

    [GeneratedRegex("^::stop-commands::([0-9a-f]{32})$")]
    private static partial Regex Stopped();
}
