using System.Diagnostics;
using System.Net;
using System.Text.Json;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.Tests.Lab;
using FksSre.Stacks;
using FksSre.Stacks.Roster;
using FksSre.Tests;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>The commands as a person runs them: the program itself, this repository's roster and catalogue, an account and a cluster.</summary>
public sealed class OnCallCommandTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ClusterDouble _cluster = new();

    [Fact]
    public async Task Account_as_deployed_is_right()
    {
        await DeployAsync();

        var run = await RunAsync("verify prod", ("PAGERDUTY_TOKEN", PagerDutyClients.Token));

        Assert.Equal((0, "prod: PagerDuty does what the roster says (13 things looked at)\n"), (run.Exit, run.Output));
        Assert.Contains("  who has the duty in primary (prod), at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(PagerDutyClients.Token, run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_is_told_with_the_exit_code_of_findings_and_no_key_is_shown()
    {
        var account = await DeployAsync();
        var other = new string('7', 32);
        _cluster.Put("fks-monitoring", "alertmanager-keys", Files(account.Target, account.KeyFiles.ByReceiver.ToDictionary(pair => pair.Key, _ => other)));

        var run = await RunAsync("verify prod", ("PAGERDUTY_TOKEN", PagerDutyClients.Token));

        Assert.Equal((1, FormattableString.Invariant($"prod: {account.KeyFiles.ByReceiver.Count} findings in 13 things\n")), (run.Exit, run.Output));
        Assert.Contains("FKS583 pagerduty/services/tier-critical/integrations/key = sha256 ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(other, run.Errors, StringComparison.Ordinal);
        Assert.All(account.KeyFiles.ByReceiver.Values, key => Assert.DoesNotContain(key, run.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cluster_that_refuses_leaves_the_keys_unknown_and_the_whole_is_not_right()
    {
        await DeployAsync();
        _cluster.Refusal = HttpStatusCode.Forbidden;

        var run = await RunAsync("verify prod", ("PAGERDUTY_TOKEN", PagerDutyClients.Token));

        Assert.Equal((3, "prod: not known: 1 thing could not be looked at, 12 things could and nothing is wrong there\n"), (run.Exit, run.Output));
        Assert.Contains(
            """
            Not looked at:
              the keys that Alertmanager has
              Alertmanager's keys cannot be read from the cluster: HTTP 403.
              Name a kubeconfig with the context fks-prod that may read the Secret alertmanager-keys in fks-monitoring: ./fks oncall verify prod --kubeconfig FILE
            """,
            run.Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kubeconfig_that_is_not_there_or_has_another_context_leaves_the_keys_unknown()
    {
        await DeployAsync();
        await File.WriteAllTextAsync(_folder.File("other"), _cluster.Kubeconfig("minikube"));

        var missing = await RunAsync($"verify prod --kubeconfig {_folder.File("none")}", ("PAGERDUTY_TOKEN", PagerDutyClients.Token));
        var other = await RunAsync($"verify prod --kubeconfig {_folder.File("other")}", ("PAGERDUTY_TOKEN", PagerDutyClients.Token));

        Assert.Equal((3, 3), (missing.Exit, other.Exit));
        Assert.Contains($"  Alertmanager's keys cannot be read from the cluster: The kubeconfig {_folder.File("none")} gives no way to the context fks-prod: it is not there.\n", missing.Errors, StringComparison.Ordinal);
        Assert.Contains($"  Alertmanager's keys cannot be read from the cluster: The kubeconfig {_folder.File("other")} gives no way to the context fks-prod: it has only minikube.\n", other.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_the_same_for_programs()
    {
        var account = await DeployAsync();
        await pagerDuty.TouchAsync("services", account.Services["tier-high"], new { alert_creation = "create_incidents" });
        await pagerDuty.FaultAsync("403", "^/oncalls$");

        var run = await RunAsync("verify prod --json", ("PAGERDUTY_TOKEN", PagerDutyClients.Token));

        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal(1, run.Exit);
        Assert.Equal(("prod", "findings"), (root.GetProperty("environment").GetString(), root.GetProperty("verdict").GetString()));
        var finding = Assert.Single(root.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            ("FKS577", "pagerduty/services/tier-high/alertCreation", "create_incidents", "error"),
            (finding.GetProperty("code").GetString(), finding.GetProperty("path").GetString(), finding.GetProperty("value").GetString(), finding.GetProperty("level").GetString()));
        Assert.Equal("The token may not do GET /oncalls (403: Access Denied).", Assert.Single(root.GetProperty("notLookedAt").EnumerateArray()).GetProperty("why").GetString());
        Assert.Equal(12, root.GetProperty("looked").GetArrayLength());
    }

    [Fact]
    public async Task Wrong_token_ends_all_questions_at_the_first()
    {
        await DeployAsync();
        await pagerDuty.ControlAsync("reset", new { settings = new { } });

        var run = await RunAsync("verify prod", ("PAGERDUTY_TOKEN", "wrong"));

        Assert.Equal(3, run.Exit);
        Assert.StartsWith("prod: not known: 9 things could not be looked at, 0 things could", run.Output, StringComparison.Ordinal);
        Assert.Contains("  PagerDuty does not know the token (401).\n", run.Errors, StringComparison.Ordinal);
        Assert.Single(await pagerDuty.RequestsAsync());
    }

    [Fact]
    public async Task Token_is_asked_of_Pulumi_where_the_environment_has_none()
    {
        await DeployAsync();
        _folder.Script("bin/pulumi", $"""[ "$*" = "config get pagerduty:token --stack prod --non-interactive" ] && echo {PagerDutyClients.Token}; echo "warning: a new version is there" >&2""");

        Assert.Equal(0, (await RunAsync("verify prod")).Exit);
    }

    [Fact]
    public async Task Without_a_token_the_next_step_is_said()
    {
        var run = await RunAsync("verify prod");

        Assert.Equal(3, run.Exit);
        Assert.EndsWith(
            "The command pulumi is not on the PATH.\nPut an API access key of the account into PAGERDUTY_TOKEN; or have pulumi on the PATH, signed in, with the secret: pulumi config set --secret pagerduty:token --stack prod\n",
            run.Errors,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("ünicode")]
    public async Task What_cannot_be_a_token_is_refused_and_not_shown(string token)
    {
        var run = await RunAsync("verify prod", ("PAGERDUTY_TOKEN", token));

        Assert.Equal(3, run.Exit);
        Assert.Contains("What stands there for PagerDuty's token is none: a token is one word of letters, digits and a few signs.\n", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(token, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify dev")]
    [InlineData("preflight dev")]
    public async Task Environment_without_PagerDuty_has_nothing_to_ask(string arguments)
    {
        var run = await RunAsync(arguments, ("PAGERDUTY_TOKEN", PagerDutyClients.Token));

        Assert.Equal(2, run.Exit);
        Assert.EndsWith("dev has nothing in PagerDuty: its pages end elsewhere, so there is nothing to ask.\nAsk for prod.\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preflight_of_a_stack_that_lost_its_answers_names_the_imports_that_the_program_fits()
    {
        var account = await DeployAsync();
        await File.WriteAllTextAsync(_folder.File("state.json"), """{"version": 3, "deployment": {"resources": []}}""");

        var run = await RunAsync($"preflight prod --state {_folder.File("state.json")}", ("PAGERDUTY_TOKEN", PagerDutyClients.Token));

        Assert.Equal(1, run.Exit);
        Assert.Contains(Registrations.Import("pagerduty:index/schedule:Schedule", "oncall-schedule-primary", account.Schedules["primary"]), run.Errors, StringComparison.Ordinal);
        Assert.Contains(Registrations.Import("pagerduty:index/service:Service", "oncall-tier-critical", account.Services["tier-critical"]), run.Errors, StringComparison.Ordinal);
        Assert.Equal(1 + 1 + account.Services.Count, run.Errors.Split("FKS584 ").Length - 1);
    }

    [Fact]
    public async Task Preflight_asks_Pulumi_for_the_state()
    {
        await pagerDuty.ResetAsync(now: null, zones: "iana");
        await pagerDuty.ControlAsync("users", new { name = "Owner", email = FksRoster.Roster.People[0].Email });
        _folder.Script("bin/pulumi", """[ "$*" = "stack export --stack prod --non-interactive" ] && echo '{"version": 3, "deployment": {}}'""");

        var run = await RunAsync("preflight prod", ("PAGERDUTY_TOKEN", PagerDutyClients.Token));

        Assert.Equal(0, run.Exit);
        Assert.StartsWith("prod: PagerDuty would take this deployment (", run.Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _cluster.Dispose();
        _folder.Dispose();
    }

    private static Dictionary<string, string> Files(AccountTarget target, IReadOnlyDictionary<string, string> keys) =>
        target.Plan.Receivers.Keys.ToDictionary(receiver => AlertmanagerKeyObject.KeyOf(KeyFileOf(receiver)), receiver => keys[receiver] + "\n");

    private static string KeyFileOf(string receiver) =>
        Monitoring.MonitoringPlan.Derive(Targets.Catalogue, FksEnvironments.Prod, Monitoring.RuleTests.RuleTestScope.None, Targets.Of(FksRoster.Roster).Roster)
            .Routing.Receivers.Single(each => each.Name == receiver).KeyFile!;

    private async Task<SeededAccount> DeployAsync()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(FksRoster.Roster), now: null, zones: "iana");
        _cluster.Put("fks-monitoring", "alertmanager-keys", Files(account.Target, account.KeyFiles.ByReceiver));
        return account;
    }

    private async Task<(int Exit, string Output, string Errors)> RunAsync(string arguments, params (string Name, string Value)[] variables)
    {
        await File.WriteAllTextAsync(_folder.File("kubeconfig"), _cluster.Kubeconfig(FksClusters.Prod.Context));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "fks.dll"), "oncall", .. arguments.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FKS_ROOT"] = RepositoryRoot.Folder;
        start.Environment["FKS_PAGERDUTY_API"] = pagerDuty.Api.AbsoluteUri;
        start.Environment["KUBECONFIG"] = _folder.File("kubeconfig");
        // Nothing but what a test puts there: this machine may have Pulumi.
        start.Environment["PATH"] = _folder.File("bin");
        start.Environment.Remove("PAGERDUTY_TOKEN");
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
