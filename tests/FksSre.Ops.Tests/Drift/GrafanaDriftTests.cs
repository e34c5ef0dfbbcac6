using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FksSre.Monitoring.Rendering;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Tests.Drift;

/// <summary><c>./fks drift</c> where dashboards are sent to a Grafana: what it holds, and each way in which it does not say so.</summary>
public sealed class GrafanaDriftTests : IAsyncLifetime
{
    private const string AsDeclared = "dev: as it is declared.\n";

    private static readonly List<(string Uid, string Json)> _dashboards =
    [
        .. Plans
            .Derive(Screen.ForThisTerminal(), Plans.Environment("dev"))!
            .Dashboards.Select(each => (each.Uid, DashboardJson.Render(each))),
    ];

    private GrafanaDouble _grafana = null!;
    private DeployedEnvironment _dev = null!;

    private static string First => _dashboards[0].Uid;

    private string Named => $"Grafana at {_grafana.Address}/";

    public async ValueTask InitializeAsync()
    {
        _grafana = await GrafanaDouble.StartAsync();
        foreach (var (_, json) in _dashboards)
        {
            _grafana.Save(json);
        }

        _dev = await DeployedEnvironment.StartAsync("dev", 1, 1, $"grafana:url: {_grafana.Address}", "grafana:orgId: 7");
    }

    [Fact]
    public async Task Dashboards_as_deployed_are_looked_at_one_by_one_and_none_has_drifted()
    {
        var (exit, output, errors) = await _dev.DriftAsync(("GRAFANA_AUTH", $"{GrafanaDouble.Token}\n"));

        Assert.True(exit == ExitCode.Ok, output + errors);
        Assert.Equal(
            _dashboards.Select(each => $"dashboard {each.Uid} in {Named}"),
            Regex.Matches(output, "looked at      (dashboard .*)").Select(match => match.Groups[1].Value)
        );
        Assert.EndsWith(AsDeclared, output, StringComparison.Ordinal);
        Assert.Equal(
            _dashboards.Select(each => ($"/below/api/dashboards/uid/{each.Uid}", $"Bearer {GrafanaDouble.Token}", "7")),
            _grafana.Requests
        );
        AssertNoToken(output + errors);
    }

    [Fact]
    public async Task Panel_edited_by_hand_is_drift_and_told_by_its_place()
    {
        _grafana.Edit(First, dashboard => dashboard["panels"]![1]!["title"] = "Mine");

        var (exit, output, errors) = await _dev.DriftAsync(("GRAFANA_AUTH", GrafanaDouble.Token));

        var title = JsonNode.Parse(_dashboards[0].Json)!["panels"]![1]!["title"];
        Assert.Equal(ExitCode.Findings, exit);
        Assert.StartsWith(
            $"DRIFT          dashboard {First} in {Named}: /panels[1]/title is Mine and not {title}; pulumi up --refresh overwrites it\n",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("dev: drift in 1 place.\n", output, StringComparison.Ordinal);
        AssertNoToken(output + errors);
    }

    [Fact]
    public async Task Dashboard_that_was_deleted_is_drift()
    {
        _grafana.Delete(_dashboards[1].Uid);

        var (exit, output, errors) = await _dev.DriftAsync(("GRAFANA_AUTH", GrafanaDouble.Token));

        Assert.Equal(ExitCode.Findings, exit);
        Assert.StartsWith(
            $"DRIFT          dashboard {_dashboards[1].Uid} in {Named}: it is not there; pulumi up --refresh makes it again\n",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("dev: drift in 1 place.\n", output, StringComparison.Ordinal);
        AssertNoToken(output + errors);
    }

    [Theory]
    [InlineData("", "There is no token in GRAFANA_AUTH.")]
    [InlineData(" ", "There is no token in GRAFANA_AUTH.")]
    [InlineData("one\ntwo", "What stands in GRAFANA_AUTH is neither a token, one word of plain signs, nor USER:PASSWORD.")]
    [InlineData("jeton-à-moi", "What stands in GRAFANA_AUTH is neither a token, one word of plain signs, nor USER:PASSWORD.")]
    public async Task Without_a_token_nothing_is_asked_and_the_rest_is_not_called_whole(string auth, string why)
    {
        var (exit, output, errors) = await _dev.DriftAsync(("GRAFANA_AUTH", auth));

        Assert.Equal(ExitCode.Environment, exit);
        Assert.Contains(
            $"NOT LOOKED AT  the dashboards in {Named}: {why} Set it: GRAFANA_AUTH=$(pulumi config get grafana:auth --stack dev)\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Empty(_grafana.Requests);
        Assert.DoesNotContain("two", output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain("jeton", output + errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("glsa_ofAnother17", "Bearer glsa_ofAnother17")]
    [InlineData("ada:odd:17 secret", "Basic YWRhOm9kZDoxNyBzZWNyZXQ=")]
    public async Task Refused_token_ends_the_look_with_one_line(string auth, string sent)
    {
        var (exit, output, errors) = await _dev.DriftAsync(("GRAFANA_AUTH", auth));

        Assert.Equal(ExitCode.Environment, exit);
        Assert.Contains(Unseen("It gives no answer: Invalid API key."), output, StringComparison.Ordinal);
        Assert.Equal((sent, "7"), (Assert.Single(_grafana.Requests).Authorization, _grafana.Requests.First().Organisation));
        Assert.DoesNotContain("17", Regex.Replace(output + errors, "[0-9.:]+[0-9]", ""), StringComparison.Ordinal);
        Assert.DoesNotContain(auth, output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain(sent, output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_is_away_is_told_once()
    {
        await _grafana.DisposeAsync();

        var (exit, output, errors) = await _dev.DriftAsync(("GRAFANA_AUTH", GrafanaDouble.Token));

        Assert.Equal(ExitCode.Environment, exit);
        Assert.Contains(
            Unseen($"It gives no answer: Connection refused ({_grafana.Address.Authority})."),
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("dev: not known; 1 could not be looked at, and in the rest there is no drift.\n", output, StringComparison.Ordinal);
        AssertNoToken(output + errors);
    }

    [Fact]
    public async Task Redirection_is_not_followed_so_no_token_goes_elsewhere()
    {
        await using var elsewhere = await GrafanaDouble.StartAsync();
        _grafana.Instead = (302, "<a href=\"/login\">Found</a>", $"{elsewhere.Address}/login");

        var (exit, output, errors) = await _dev.DriftAsync(("GRAFANA_AUTH", GrafanaDouble.Token));

        Assert.Equal(ExitCode.Environment, exit);
        Assert.Contains(Unseen("It sends the request elsewhere (HTTP 302), where no token is sent to."), output, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
        AssertNoToken(output + errors);
    }

    /// <summary>A page of somebody in between says nothing of a dashboard: neither that it is gone nor that it is another.</summary>
    [Theory]
    [InlineData(200, "<html>TOKEN</html>", "The answer is not Grafana's: HTTP 200, and no JSON.")]
    [InlineData(200, "{\"dashboards\": []}", "The answer is not Grafana's: HTTP 200.")]
    [InlineData(200, "[]", "The answer is not Grafana's: HTTP 200.")]
    [InlineData(404, "<html>nginx TOKEN</html>", "It gives no answer: HTTP 404, and no JSON.")]
    [InlineData(404, "{\"message\": \"Not found\"}", "It gives no answer: Not found.")]
    [InlineData(403, "{\"message\": \"You may not.\"}", "It gives no answer: You may not.")]
    public async Task Answer_of_somebody_else_is_no_drift_and_no_look(int status, string body, string why)
    {
        _grafana.Instead = (status, body.Replace("TOKEN", GrafanaDouble.Token, StringComparison.Ordinal), "");

        var (exit, output, errors) = await _dev.DriftAsync(("GRAFANA_AUTH", GrafanaDouble.Token));

        Assert.Equal(ExitCode.Environment, exit);
        Assert.DoesNotContain("DRIFT", output, StringComparison.Ordinal);
        Assert.All(_dashboards, each =>
            Assert.Contains(
                $"NOT LOOKED AT  dashboard {each.Uid} in {Named}: {why} Check grafana:url and GRAFANA_AUTH.\n",
                output,
                StringComparison.Ordinal
            )
        );
        AssertNoToken(output + errors);
    }

    public async ValueTask DisposeAsync()
    {
        await _dev.DisposeAsync();
        await _grafana.DisposeAsync();
    }

    private static void AssertNoToken(string said) => Assert.DoesNotContain(GrafanaDouble.Token, said, StringComparison.Ordinal);

    private string Unseen(string why) =>
        $"NOT LOOKED AT  {_dashboards.Count} dashboards in {Named}: {why} Check grafana:url and GRAFANA_AUTH.\n";
}
