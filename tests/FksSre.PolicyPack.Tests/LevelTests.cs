using FksSre.PolicyPack.Tests.Running;
using FksSre.PolicyPack.Tests.Samples;
using FksSre.PolicyPack.Wire;
using Grpc.Core;

namespace FksSre.PolicyPack.Tests;

/// <summary>What <c>--policy-pack-config</c> changes.</summary>
public class LevelTests
{
    private static AnalyzeRequest Alone =>
        Resources.Single(Resources.Deployment, "till", Resources.Json("""{"metadata": {"name": "till"}, "spec": {"replicas": 1}}"""));

    [Theory]
    [InlineData(null, "replicas Mandatory, team Advisory")]
    [InlineData("Advisory", "replicas Advisory, team Advisory")]
    [InlineData("Mandatory", "replicas Mandatory, team Mandatory")]
    [InlineData("Remediate", "replicas Mandatory, team Mandatory")]
    [InlineData("Disabled", "")]
    public async Task Level_of_all_rules_is_that_of_each(string? level, string told)
    {
        await using var pack = await ServedPack.StartAsync(new Replicas(), new Team());
        await pack.Engine.BeginAsync(levels: level is null ? [] : [("all", At(level))]);

        Assert.Equal(told, Told(await pack.Engine.RegisterAsync(Alone)));
    }

    [Theory]
    [InlineData("Advisory", "replicas Advisory, team Advisory")]
    [InlineData("Disabled", "team Advisory")]
    public async Task Level_of_one_rule_changes_no_other(string level, string told)
    {
        await using var pack = await ServedPack.StartAsync(new Replicas(), new Team());
        await pack.Engine.BeginAsync(levels: ("replicas", At(level)));

        Assert.Equal(told, Told(await pack.Engine.RegisterAsync(Alone)));
    }

    /// <summary>The program keeps to <c>fks-sre:policies</c>, so a pack that did not would stop what the program lets pass.</summary>
    [Theory]
    [InlineData("""{"replicas": "advisory", "team": "mandatory"}""", null, "replicas Advisory, team Mandatory")]
    [InlineData("""{"replicas": "disabled"}""", null, "team Advisory")]
    [InlineData("""{"replicas": "disabled"}""", "Mandatory", "replicas Mandatory, team Advisory")]
    [InlineData("""{"replicas": "never", "team": 7, "nothing": "advisory"}""", null, "replicas Mandatory, team Advisory")]
    [InlineData("not JSON", null, "replicas Mandatory, team Advisory")]
    [InlineData("[]", null, "replicas Mandatory, team Advisory")]
    public async Task Levels_of_the_stack_hold_where_no_file_says_otherwise(string policies, string? file, string told)
    {
        await using var pack = await ServedPack.StartAsync(new Replicas(), new Team());
        var stack = new AnalyzerStackConfigureRequest
        {
            Config = { ["fks-sre:policies"] = policies, ["pagerduty:token"] = "planted-secret" },
        };
        await pack.Engine.BeginAsync(stack, file is null ? [] : [("replicas", At(file))]);

        Assert.Equal(told, Told(await pack.Engine.RegisterAsync(Alone)));
    }

    [Fact]
    public async Task Disabled_rule_is_not_asked_even_if_it_would_fail()
    {
        await using var pack = await ServedPack.StartAsync(new Broken(), new BrokenStack());
        await pack.Engine.BeginAsync(levels: ("all", At("Disabled")));

        Assert.Empty(await pack.Engine.RegisterAsync(Alone));
        Assert.Empty((await pack.Engine.AnalyzeStackAsync(Resources.Stack(Alone))).Diagnostics);
    }

    [Fact]
    public async Task Configuration_that_comes_again_replaces_the_first()
    {
        await using var pack = await ServedPack.StartAsync(new Replicas(), new Team());
        await pack.Engine.BeginAsync(levels: ("replicas", At("Disabled")));
        await pack.Engine.BeginAsync(levels: ("team", At("Disabled")));

        Assert.Equal("replicas Mandatory", Told(await pack.Engine.RegisterAsync(Alone)));
    }

    /// <summary>The engine shows one error alone, behind <c>configuring policy pack "fks-sre" at "PATH": </c>.</summary>
    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        await using var pack = await ServedPack.StartAsync(new Replicas(), new Team(), new OfTheProgram());

        var error = await Assert.ThrowsAsync<RpcException>(() =>
            pack.Engine.BeginAsync(
                levels:
                [
                    ("replica", At("Advisory")),
                    ("read-only", At("Disabled")),
                    ("of-the-program", At("Advisory")),
                    (
                        "replicas",
                        new()
                        {
                            EnforcementLevel = (EnforcementLevel)7,
                            Properties = Resources.Json("""{"least": "planted-secret", "a": 1}"""),
                        }
                    ),
                    ("all", new() { EnforcementLevel = EnforcementLevel.Advisory, Properties = Resources.Json("""{"team": "sre"}""") }),
                ]
            )
        );

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(
            """
            its configuration cannot be used:
            FKS824 all = team
                   No rule of this pack has settings of its own beside its level.
                   Leave only enforcementLevel there, e.g. "all": "advisory".
            FKS822 of-the-program = advisory
                   The engine does not hand to a policy pack what this rule reads, so it is asked by the program itself and by ./fks check.
                   Take it out of this file.
            FKS821 read-only = disabled
                   This pack has no rule of that name, so nothing would follow from it.
                   Take it out, or name one of the rules that this program lists with --help.
            FKS821 replica = advisory
                   This pack has no rule of that name, so nothing would follow from it.
                   Perhaps replicas is meant; else take it out.
            FKS823 replicas/enforcementLevel = 7
                   That is no level.
                   Take advisory, mandatory or disabled.
            FKS824 replicas = a, least
                   No rule of this pack has settings of its own beside its level.
                   Leave only enforcementLevel there, e.g. "replicas": "advisory".
            """,
            error.Status.Detail
        );
    }

    [Fact]
    public async Task Configuration_that_cannot_be_used_leaves_what_held_before()
    {
        await using var pack = await ServedPack.StartAsync(new Replicas());
        await pack.Engine.BeginAsync(levels: ("replicas", At("Advisory")));

        await Assert.ThrowsAsync<RpcException>(() => pack.Engine.BeginAsync(levels: ("nothing", At("Advisory"))));

        Assert.Equal("replicas Advisory", Told(await pack.Engine.RegisterAsync(Alone)));
    }

    private static PolicyConfig At(string level) => new() { EnforcementLevel = Enum.Parse<EnforcementLevel>(level) };

    private static string Told(IEnumerable<AnalyzeDiagnostic> diagnostics) =>
        string.Join(", ", diagnostics.Select(each => $"{each.PolicyName} {each.EnforcementLevel}"));
}
