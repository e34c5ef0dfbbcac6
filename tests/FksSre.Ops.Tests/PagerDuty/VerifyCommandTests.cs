using System.Net;
using System.Text.Json;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary><c>./fks oncall verify</c>, run as a person does.</summary>
public sealed class VerifyCommandTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>, IDisposable
{
    private readonly OnCallProgram _program = new(pagerDuty);

    [Fact]
    public async Task Account_as_deployed_is_right()
    {
        await _program.DeployAsync();

        var run = await _program.RunWithTokenAsync("verify prod");

        Assert.Equal((0, "prod: PagerDuty does what the roster says (13 things looked at)\n"), (run.Exit, run.Output));
        Assert.Contains("  who has the duty in primary (prod), at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(PagerDutyClients.Token, run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_is_told_with_the_exit_code_of_findings_and_no_key_is_shown()
    {
        var account = await _program.DeployAsync();
        var other = new string('7', 32);
        _program.PutKeys(account, account.KeyFiles.ByReceiver.ToDictionary(pair => pair.Key, _ => other));

        var run = await _program.RunWithTokenAsync("verify prod");

        Assert.Equal(
            (1, FormattableString.Invariant($"prod: {account.KeyFiles.ByReceiver.Count} findings in 13 things\n")),
            (run.Exit, run.Output)
        );
        Assert.Contains("FKS583 pagerduty/services/tier-critical/integrations/key = sha256 ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(other, run.Errors, StringComparison.Ordinal);
        Assert.All(account.KeyFiles.ByReceiver.Values, key => Assert.DoesNotContain(key, run.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cluster_that_refuses_leaves_the_keys_unknown_and_the_whole_is_not_right()
    {
        await _program.DeployAsync();
        _program.Cluster.Refusal = HttpStatusCode.Forbidden;

        var run = await _program.RunWithTokenAsync("verify prod");

        Assert.Equal(
            (3, "prod: not known: 1 thing could not be looked at, 12 things could and nothing is wrong there\n"),
            (run.Exit, run.Output)
        );
        Assert.Contains(
            """
            Not looked at:
              the keys that Alertmanager has
              Alertmanager's keys cannot be read from the cluster: HTTP 403.
              Name a kubeconfig with the context fks-prod that may read the Secret alertmanager-keys in fks-monitoring: ./fks oncall verify prod --kubeconfig FILE
            """,
            run.Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Kubeconfig_that_is_not_there_or_has_another_context_leaves_the_keys_unknown()
    {
        await _program.DeployAsync();
        await File.WriteAllTextAsync(
            _program.Folder.File("other"),
            _program.Cluster.Kubeconfig("minikube"),
            TestContext.Current.CancellationToken
        );

        var missing = await _program.RunWithTokenAsync($"verify prod --kubeconfig {_program.Folder.File("none")}");
        var other = await _program.RunWithTokenAsync($"verify prod --kubeconfig {_program.Folder.File("other")}");

        Assert.Equal((3, 3), (missing.Exit, other.Exit));
        Assert.Contains(
            $"  Alertmanager's keys cannot be read from the cluster: The kubeconfig {_program.Folder.File("none")} "
                + $"gives no way to the context fks-prod: it is not there.\n",
            missing.Errors,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"  Alertmanager's keys cannot be read from the cluster: The kubeconfig {_program.Folder.File("other")} "
                + $"gives no way to the context fks-prod: it has only minikube.\n",
            other.Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Json_holds_the_same_for_programs()
    {
        var account = await _program.DeployAsync();
        await _program.PagerDuty.TouchAsync("services", account.Services["tier-high"], new { alert_creation = "create_incidents" });
        await _program.PagerDuty.FaultAsync("403", "^/oncalls$");

        var run = await _program.RunWithTokenAsync("verify prod --json");

        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal(1, run.Exit);
        Assert.Equal(("prod", "findings"), (root.GetProperty("environment").GetString(), root.GetProperty("verdict").GetString()));
        var finding = Assert.Single(root.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            ("FKS577", "pagerduty/services/tier-high/alertCreation", "create_incidents", "error"),
            (
                finding.GetProperty("code").GetString(),
                finding.GetProperty("path").GetString(),
                finding.GetProperty("value").GetString(),
                finding.GetProperty("level").GetString()
            )
        );
        Assert.Equal(
            "The token may not do GET /oncalls (403: Access Denied).",
            Assert.Single(root.GetProperty("notLookedAt").EnumerateArray()).GetProperty("why").GetString()
        );
        Assert.Equal(12, root.GetProperty("looked").GetArrayLength());
    }

    public void Dispose() => _program.Dispose();
}
