using FksSre.Stacks.Roster;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary><c>./fks oncall preflight</c>, run as a person does.</summary>
public sealed class PreflightCommandTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>, IDisposable
{
    private readonly OnCallProgram _program = new(pagerDuty);

    [Theory]
    [InlineData("verify dev")]
    [InlineData("preflight dev")]
    public async Task Environment_without_PagerDuty_has_nothing_to_ask(string arguments)
    {
        var run = await _program.RunWithTokenAsync(arguments);

        Assert.Equal(2, run.Exit);
        Assert.EndsWith(
            "dev has nothing in PagerDuty: its pages end elsewhere, so there is nothing to ask.\nAsk for prod.\n",
            run.Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Preflight_of_a_stack_that_lost_its_answers_names_the_imports_that_the_program_fits()
    {
        var account = await _program.DeployAsync();
        await File.WriteAllTextAsync(
            _program.Folder.File("state.json"),
            """{"version": 3, "deployment": {"resources": []}}""",
            TestContext.Current.CancellationToken
        );

        var run = await _program.RunWithTokenAsync($"preflight prod --state {_program.Folder.File("state.json")}");

        Assert.Equal(1, run.Exit);
        Assert.Contains(
            Registrations.Import("pagerduty:index/schedule:Schedule", "oncall-schedule-primary", account.Schedules["primary"]),
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Contains(
            Registrations.Import("pagerduty:index/service:Service", "oncall-tier-critical", account.Services["tier-critical"]),
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(1 + 1 + account.Services.Count, run.Errors.Split("FKS584 ").Length - 1);
    }

    [Fact]
    public async Task Preflight_asks_Pulumi_for_the_state()
    {
        await _program.PagerDuty.ResetAsync(now: null);
        await _program.PagerDuty.ControlAsync("users", new { name = "Owner", email = FksRoster.Roster.People[0].Email });
        _program.Folder.Script(
            "bin/pulumi",
            """[ "$*" = "stack export --stack prod --non-interactive" ] && echo '{"version": 3, "deployment": {}}'"""
        );

        var run = await _program.RunWithTokenAsync("preflight prod");

        Assert.Equal(0, run.Exit);
        Assert.StartsWith("prod: PagerDuty would take this deployment (", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();
}
