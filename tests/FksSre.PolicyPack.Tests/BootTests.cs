using FksSre.Policies.Review;
using FksSre.PolicyPack.Tests.Running;

namespace FksSre.PolicyPack.Tests;

/// <summary>How the engine starts a pack, and what it reads first.</summary>
public class BootTests
{
    private static readonly TimeSpan _fewSeconds = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("")]
    [InlineData("--logtostderr -v=9")]
    [InlineData("--tracing http://127.0.0.1:9")]
    public async Task First_bytes_are_the_port_and_nothing_follows_them(string before)
    {
        await using var engine = await EngineHealth.StartAsync();
        using var pack = PackProcess.Start([.. before.Split(' ', StringSplitOptions.RemoveEmptyEntries), engine.Address]);

        var line = await pack.FirstLineAsync();
        Assert.Matches(@"\A[1-9][0-9]*\n\z", line);
        using var side = new EngineSide(int.Parse(line, System.Globalization.CultureInfo.InvariantCulture));
        await side.BeginAsync();
        await pack.SignalAsync("INT");

        Assert.Equal(new PackEnd(0, "", ""), await pack.EndAsync(_fewSeconds));
    }

    /// <summary>A pack gets the environment of whoever runs Pulumi: a machine of developers of web services, or behind a proxy.</summary>
    [Fact]
    public async Task Environment_meant_for_others_changes_nothing()
    {
        await using var engine = await EngineHealth.StartAsync();
        using var pack = PackProcess.Start(
            [engine.Address],
            ("ASPNETCORE_URLS", "http://+:5000"),
            ("ASPNETCORE_HTTP_PORTS", "8080"),
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("Logging__LogLevel__Default", "Trace"),
            ("http_proxy", "http://127.0.0.1:9"),
            ("HTTP_PROXY", "http://127.0.0.1:9"),
            ("LANG", "tr_TR.UTF-8")
        );

        using var side = new EngineSide(await pack.PortAsync());
        await side.BeginAsync();
        await engine.AskedAsync();
        await pack.SignalAsync("INT");

        Assert.Equal(new PackEnd(0, "", ""), await pack.EndAsync(_fewSeconds));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_says_how_to_boot_it_and_names_every_rule_that_is_asked(string argument)
    {
        using var pack = PackProcess.Start([argument]);

        var end = await pack.EndAsync(_fewSeconds);

        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.Contains("--policy-pack \"$PWD/policies/Pack\"\n", end.Output, StringComparison.Ordinal);
        Assert.Contains("--policy-pack \"$PWD/policy-pack/FksSre.PolicyPack\"\n", end.Output, StringComparison.Ordinal);
        Assert.All(PolicySet.All, policy =>
            Assert.Equal(!policy.NeedsProgram, end.Output.Contains($"\n  {policy.Name} ", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:80/x")]
    [InlineData("policies/Pack")]
    [InlineData("--version")]
    public async Task Wrong_use_is_a_finding_on_stderr(string argument)
    {
        using var pack = PackProcess.Start(argument.Length == 0 ? [] : [argument]);

        var end = await pack.EndAsync(_fewSeconds);

        Assert.Equal(
            new PackEnd(
                2,
                "",
                $"""
                FKS820 the last argument = {(argument.Length == 0 ? "(nothing)" : argument)}
                       It is not the address of a Pulumi engine, such as 127.0.0.1:45123, which the engine passes to whatever it starts.
                       Let pulumi start this program: --help says how.

                """
            ),
            end
        );
    }
}
