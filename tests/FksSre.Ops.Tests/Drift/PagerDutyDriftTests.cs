using System.Text;
using System.Text.Json.Nodes;
using FksSre.Ops.Commands;
using FksSre.Ops.Tests.PagerDuty;
using FksSre.Stacks.Roster;

namespace FksSre.Ops.Tests.Drift;

/// <summary><c>./fks drift prod</c> beside an account of PagerDuty: all else is as declared.</summary>
public sealed class PagerDutyDriftTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>, IAsyncLifetime
{
    private const string Primary = "DRIFT          PagerDuty, pagerduty/schedules/primary";
    private const string More = "./fks oncall verify prod says more\n";

    private SeededAccount _account = null!;
    private DeployedEnvironment _prod = null!;

    public async ValueTask InitializeAsync()
    {
        _account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(FksRoster.Roster), now: null);
        _prod = await DeployedEnvironment.StartAsync("prod", 2, 3);
        await _prod.Cluster.ApplyAsync(
            "/api/v1/namespaces/fks-monitoring/secrets/alertmanager-keys",
            new JsonObject
            {
                ["apiVersion"] = "v1",
                ["kind"] = "Secret",
                ["metadata"] = new JsonObject { ["name"] = "alertmanager-keys", ["namespace"] = "fks-monitoring" },
                ["data"] = new JsonObject(
                    OnCallProgram
                        .Files(_account.Target, _account.KeyFiles.ByReceiver)
                        .Select(file =>
                            KeyValuePair.Create(file.Key, (JsonNode?)Convert.ToBase64String(Encoding.UTF8.GetBytes(file.Value)))
                        )
                ),
            },
            Cluster.TestCluster.Manager
        );
    }

    [Fact]
    public async Task Account_as_deployed_has_not_drifted()
    {
        var (exit, output, errors) = await DriftAsync();

        Assert.True(exit == ExitCode.Ok, output + errors);
        Assert.Contains("looked at      13 things in PagerDuty\nprod: as it is declared.\n", output, StringComparison.Ordinal);
        AssertNoSecret(output + errors);
    }

    [Fact]
    public async Task Layer_that_was_edited_by_hand_is_drift()
    {
        var schedule = _account.Schedules["primary"];
        var layers = (await pagerDuty.ControlAsync("state"))["schedules"]![schedule]!["_layers"]!.AsArray();
        layers[0]!["rotation_turn_length_seconds"] = 7 * 3600;
        await pagerDuty.TouchAsync("schedules", schedule, new { _layers = layers });

        var (exit, output, errors) = await DriftAsync();

        Assert.Equal(ExitCode.Findings, exit);
        Assert.Equal(
            $"{Primary}/layers: PagerDuty has this layer, and the roster has not: it may take "
                + $"the duty from somebody; {More}"
                + $"{Primary}/layers: The roster has it, and PagerDuty has no layer "
                + $"like it that goes on; {More}",
            Drift(output)
        );
        Assert.EndsWith("looked at      13 things in PagerDuty\nprod: drift in 2 places.\n", output, StringComparison.Ordinal);
        AssertNoSecret(output + errors);
    }

    [Fact]
    public async Task Second_schedule_of_the_same_name_is_drift()
    {
        var copy = await _account.PostScheduleAsync(_account.Target.Plan.Schedules[0] with { Name = "PRIMARY (prod)" });

        var (exit, output, errors) = await DriftAsync();

        Assert.Equal(ExitCode.Findings, exit);
        Assert.Equal(
            $"{Primary}: PagerDuty has 2 of this name: {_account.Schedules["primary"]}, {copy}. "
                + $"An answer of PagerDuty was lost when it was made, and it was made again; {More}",
            Drift(output)
        );
        Assert.EndsWith("looked at      13 things in PagerDuty\nprod: drift in 1 place.\n", output, StringComparison.Ordinal);
        AssertNoSecret(output + errors);
    }

    [Fact]
    public async Task Refused_token_leaves_all_of_it_unknown_and_is_not_shown()
    {
        const string other = "y_odd1777OfAnother0";

        var (exit, output, errors) = await DriftAsync(other);

        Assert.Equal(ExitCode.Environment, exit);
        Assert.Equal("", Drift(output));
        Assert.EndsWith(
            "NOT LOOKED AT  PagerDuty, the user owner@fks.invalid, and 8 things more: PagerDuty does not know the token (401). Make an API "
                + "access key in PagerDuty (Integrations, API Access Keys) and put it into PAGERDUTY_TOKEN. Check the address: accounts in "
                + "Europe are at https://api.eu.pagerduty.com (pagerduty:serviceRegion eu).\n",
            Before("looked at ", output),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(other, output + errors, StringComparison.Ordinal);
        AssertNoSecret(output + errors);
    }

    [Fact]
    public async Task Server_that_is_away_leaves_all_of_it_unknown()
    {
        var (exit, output, errors) = await _prod.DriftAsync(
            ("PAGERDUTY_TOKEN", PagerDutyClients.Token),
            ("FKS_PAGERDUTY_API", "http://127.0.0.1:1/")
        );

        Assert.Equal(ExitCode.Environment, exit);
        Assert.Equal("", Drift(output));
        Assert.EndsWith(
            "NOT LOOKED AT  PagerDuty, the user owner@fks.invalid, and 8 things more: PagerDuty at http://127.0.0.1:1/ cannot be reached: "
                + "Connection refused (127.0.0.1:1). Check the network, a proxy (HTTPS_PROXY) and the address; then try again.\n",
            Before("looked at ", output),
            StringComparison.Ordinal
        );
        AssertNoSecret(output + errors);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_asked()
    {
        var before = (await pagerDuty.RequestsAsync()).Count;

        var (exit, output, _) = await DriftAsync("");

        Assert.Equal(ExitCode.Environment, exit);
        Assert.Equal("", Drift(output));
        Assert.Contains("NOT LOOKED AT  PagerDuty: ", output, StringComparison.Ordinal);
        Assert.EndsWith(
            "prod: not known; 1 could not be looked at, and in the rest there is no drift.\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(" Put an API access key of the account into PAGERDUTY_TOKEN", output, StringComparison.Ordinal);
        Assert.Equal(before, (await pagerDuty.RequestsAsync()).Count);
    }

    public async ValueTask DisposeAsync() => await _prod.DisposeAsync();

    private Task<(int Exit, string Output, string Errors)> DriftAsync(string token = PagerDutyClients.Token) =>
        _prod.DriftAsync(("PAGERDUTY_TOKEN", token), ("FKS_PAGERDUTY_API", pagerDuty.Api.AbsoluteUri));

    private static string Before(string word, string output) => output[..output.IndexOf($"\n{word}", StringComparison.Ordinal)] + "\n";

    private static string Drift(string output) =>
        string.Concat(output.Split('\n').Where(line => line.StartsWith("DRIFT", StringComparison.Ordinal)).Select(line => line + "\n"));

    private void AssertNoSecret(string said)
    {
        Assert.DoesNotContain(PagerDutyClients.Token, said, StringComparison.Ordinal);
        Assert.All(_account.KeyFiles.ByReceiver.Values, key => Assert.DoesNotContain(key, said, StringComparison.Ordinal));
    }
}
