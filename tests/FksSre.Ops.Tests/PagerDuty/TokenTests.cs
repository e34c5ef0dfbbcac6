namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>The token: where it is from, and that it is shown nowhere.</summary>
public sealed class TokenTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>, IDisposable
{
    private readonly OnCallProgram _program = new(pagerDuty);

    [Fact]
    public async Task Wrong_token_ends_all_questions_at_the_first()
    {
        await _program.DeployAsync();
        await _program.PagerDuty.ControlAsync("reset", new { settings = new { } });

        var run = await _program.RunAsync("verify prod", ("PAGERDUTY_TOKEN", "wrong"));

        Assert.Equal(3, run.Exit);
        Assert.StartsWith("prod: not known: 9 things could not be looked at, 0 things could", run.Output, StringComparison.Ordinal);
        Assert.Contains("  PagerDuty does not know the token (401).\n", run.Errors, StringComparison.Ordinal);
        Assert.Single(await _program.PagerDuty.RequestsAsync());
    }

    [Fact]
    public async Task Token_is_asked_of_Pulumi_where_the_environment_has_none()
    {
        await _program.DeployAsync();
        _program.Folder.Script(
            "bin/pulumi",
            $"""[ "$*" = "config get pagerduty:token --stack prod --non-interactive" ] && echo {PagerDutyClients.Token}; echo "warning: a new version is there" >&2"""
        );

        Assert.Equal(0, (await _program.RunAsync("verify prod")).Exit);
    }

    [Fact]
    public async Task Without_a_token_the_next_step_is_said()
    {
        var run = await _program.RunAsync("verify prod");

        Assert.Equal(3, run.Exit);
        Assert.EndsWith(
            "The command pulumi is not on the PATH.\nPut an API access key of the account into PAGERDUTY_TOKEN; or have pulumi "
                + "on the PATH, signed in, with the secret: pulumi config set --secret pagerduty:token --stack prod\n",
            run.Errors,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("ünicode")]
    public async Task What_cannot_be_a_token_is_refused_and_not_shown(string token)
    {
        var run = await _program.RunAsync("verify prod", ("PAGERDUTY_TOKEN", token));

        Assert.Equal(3, run.Exit);
        Assert.Contains(
            "What stands there for PagerDuty's token is none: a token is one word of letters, digits and a few signs.\n",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(token, run.Errors, StringComparison.Ordinal);
    }

    /// <summary>Whatever Pulumi wrote before it failed may be what it was asked for.</summary>
    [Theory]
    [InlineData("echo 'error: no stack named prod found' >&2; exit 255", "error: no stack named prod found")]
    [InlineData("exit 3", "exit code 3")]
    public async Task Failure_of_Pulumi_is_told_without_the_token(string ending, string reason)
    {
        _program.Folder.Script("bin/pulumi", $"echo {PagerDutyClients.Token}; {ending}");

        var run = await _program.RunAsync("verify prod");

        Assert.Equal(3, run.Exit);
        Assert.Contains($"pulumi config get pagerduty:token --stack prod failed: {reason}\n", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(PagerDutyClients.Token, run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify prod --json")]
    [InlineData("preflight prod --json")]
    public async Task Gateway_that_repeats_the_token_in_its_refusal_does_not_get_it_printed(string arguments)
    {
        await _program.DeployAsync();
        await _program.PagerDuty.FaultAsync(
            "400",
            "^/",
            times: 99,
            more: new { errors = new[] { $"header Token token={PagerDutyClients.Token} is not allowed" } }
        );

        var run = await _program.RunWithTokenAsync(arguments);

        Assert.Equal(3, run.Exit);
        Assert.Contains("header Token token=(the token) is not allowed", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(PagerDutyClients.Token, run.Output + run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();
}
