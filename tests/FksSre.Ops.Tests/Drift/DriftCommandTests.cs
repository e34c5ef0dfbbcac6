using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FksSre.Delivery.Drift;
using FksSre.Ops.Commands;
using FksSre.Ops.Drift;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Tests.Cluster;
using FksSre.Ops.Tests.Lab;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Drift;

/// <summary>The command as a person runs it, on recorded events and a cluster in which everything runs, or all but one thing.</summary>
public sealed class DriftCommandTests
{
    private const string Alertmanager = $"{RunningCluster.Monitoring}/pods/alertmanager-0:9093/proxy/api/v2/status";

    [Fact]
    public async Task Unready_pod_alone_is_no_drift()
    {
        await using var cluster = await StartAsync();

        var (exit, output, errors) = await RunAsync(cluster, "unready-pod");

        Assert.True(exit == ExitCode.Ok, output + errors);
        Assert.Equal(
            """
            no drift       Deployment fks-monitoring/grafana is not ready: Minimum number of live Pods was not attained. That is no drift; ./fks rolledout says more.
            looked at      the engine's preview with refresh
            looked at      N objects of the cluster
            looked at      configuration of prometheus-0 (N groups of rules, read at 2026-11-27 12:00:00Z)
            looked at      configuration of alertmanager-0
            dev: as it is declared.

            """.ReplaceLineEndings("\n"),
            Regex.Replace(output, " ([(]?)[0-9]+ (objects|groups)", " $1N $2")
        );
    }

    [Fact]
    public async Task Hand_edit_is_told_once_with_who_when_and_the_command()
    {
        await using var cluster = await StartAsync();
        await cluster.EditAsync(
            cluster.Object("ConfigMap", "prometheus-targets").Path,
            new() { ["data"] = new JsonObject { ["alertmanagers.yml"] = "[]\n" } }
        );

        var (exit, output, _) = await RunAsync(cluster, "hand-edit-conflict");

        Assert.Equal(ExitCode.Findings, exit);
        Assert.StartsWith(
            "DRIFT          ConfigMap fks-monitoring/prometheus-targets: kubectl-edit changed .data[\"alertmanagers.yml\"] at TIME; "
                + "./fks takeback dev takes it back\n",
            Regex.Replace(output, " at [0-9TZ:-]{20};", " at TIME;"),
            StringComparison.Ordinal
        );
        Assert.Single(Regex.Matches(output, "prometheus-targets"));
    }

    [Theory]
    [InlineData("other rules", "configuration of prometheus-0: has other rules: made-by-hand with 1 rules; ")]
    [InlineData("refused configuration", "configuration of prometheus-0: it refused the last one it read: kubectl logs says why; ")]
    [InlineData("edited object", "ConfigMap fks-monitoring/blackbox-exporter: kubectl-edit changed .data[\"blackbox.yml\"] at ")]
    [InlineData("deleted object", "ConfigMap fks-monitoring/blackbox-exporter: it is not there; ")]
    public async Task Fault_in_what_runs_is_drift(string fault, string line)
    {
        await using var cluster = await StartAsync();
        await RunningCluster.PlantAsync(cluster, fault);

        var (exit, output, _) = await RunAsync(cluster, "unready-pod");

        Assert.Equal(ExitCode.Findings, exit);
        Assert.Contains($"DRIFT          {line}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alertmanager_with_another_configuration_is_drift()
    {
        await using var cluster = await StartAsync(text =>
            text.Replace("group_wait: \"5s\"", "group_wait: \"7m\"", StringComparison.Ordinal)
        );

        var (exit, output, _) = await RunAsync(cluster, "unready-pod");

        Assert.Equal(ExitCode.Findings, exit);
        Assert.Contains(
            "DRIFT          configuration of alertmanager-0: /route/routes[3]/group_wait is 7m and not 5s; ",
            output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("prometheus")]
    [InlineData("alertmanager")]
    public async Task What_gives_no_answer_is_not_known_and_never_ok(string part)
    {
        await using var cluster = await StartAsync();
        cluster.Double.Forget(part == "prometheus" ? $"{RunningCluster.Prometheus}/rules" : Alertmanager);

        var (exit, output, _) = await RunAsync(cluster, "unready-pod");

        Assert.Equal(ExitCode.Environment, exit);
        Assert.Contains($"NOT LOOKED AT  configuration of {part}-0: It gives no answer: ", output, StringComparison.Ordinal);
        Assert.EndsWith("dev: not known; 1 could not be looked at, and in the rest there is no drift.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_can_be_reached_is_said_for_programs_too()
    {
        var (exit, output, _) = await FksCommandLine.RunAsync([
            "drift",
            "dev",
            "--json",
            "--events",
            "/nowhere/preview.jsonl",
            "--kubeconfig",
            "/nowhere/config",
            "--prometheus",
            "http://127.0.0.1:1",
            "--alertmanager",
            "http://127.0.0.1:1",
        ]);

        Assert.Equal(ExitCode.Environment, exit);
        var json = JsonNode.Parse(output)!;
        Assert.Equal("unknown", json["verdict"]!.GetValue<string>());
        Assert.Equal(
            [
                "the engine's preview with refresh",
                "configuration of Prometheus at http://127.0.0.1:1/",
                "configuration of Alertmanager at http://127.0.0.1:1/",
                "the cluster, and what is asked through it",
            ],
            json["notLookedAt"]!.AsArray().Select(each => each!["what"]!.GetValue<string>())
        );
    }

    [Theory]
    [InlineData("unready-pod", 7, 0, 0)]
    [InlineData("hand-edit-conflict", 1, 1, 0)]
    [InlineData("no-such", 6, 0, 1)]
    public async Task Pulumi_is_run_and_read_as_it_writes(string stream, int code, int items, int missed)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(GoldenFile.Folder("engine"), "streams", $"{stream}.jsonl");
        folder.Script(
            "bin/pulumi",
            $"echo \"$PULUMI_ENABLE_STREAMING_JSON_PREVIEW $*\" > {folder.File("asked")}\n[ -f {file} ] && cat {file}\n"
                + $"echo 'error: no stack named dev found' >&2\nexit {code}"
        );

        var report = await EngineLook.RunAsync("dev", new SearchPath([folder.File("bin")]), folder.Path, CancellationToken.None);

        Assert.Equal(
            "true preview --json --refresh --expect-no-changes --non-interactive --stack dev\n",
            await File.ReadAllTextAsync(folder.File("asked"), TestContext.Current.CancellationToken)
        );
        Assert.Equal((items, missed), (report.Items.Length, report.NotLookedAt.Length));
        if (missed > 0)
        {
            Assert.Equal(
                "There is no stack dev where the state is (exit code 6). It says: error: no stack named dev found",
                report.NotLookedAt[0].Why
            );
        }
    }

    [Fact]
    public async Task Missing_pulumi_is_said_with_the_way_to_do_without()
    {
        using var folder = new TemporaryFolder();

        var report = await EngineLook.RunAsync("dev", new SearchPath([folder.Path]), folder.Path, CancellationToken.None);

        Assert.Equal(
            new NotLooked(
                "the engine's preview with refresh",
                "The command pulumi is not on the PATH.",
                "Install it, or hand over what it says elsewhere: PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true pulumi preview --json "
                    + "--refresh --expect-no-changes --non-interactive --stack dev > FILE, then --events FILE."
            ),
            Assert.Single(report.NotLookedAt)
        );
    }

    private static async Task<TestCluster> StartAsync(Func<string, string>? loaded = null)
    {
        var cluster = await RunningCluster.StartAsync();
        var declared = cluster.Object("Secret", "alertmanager-config").Content["stringData"]!["alertmanager.yml"]!.GetValue<string>();
        cluster.Double.Answers(
            Alertmanager,
            new() { ["config"] = new JsonObject { ["original"] = loaded is null ? declared : loaded(declared) } }
        );
        return cluster;
    }

    private static Task<(int Exit, string Output, string Errors)> RunAsync(TestCluster cluster, string stream) =>
        cluster.RunAsync("drift", "--events", Path.Combine(GoldenFile.Folder("engine"), "streams", $"{stream}.jsonl"));
}
