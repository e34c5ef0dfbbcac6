using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>Figures reach a real Pushgateway, and those of an earlier run stay.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly int _port = FreePort();
    private readonly Process _gateway;

    public PublishTests()
    {
        _gateway = Run.Start(Program.Pushgateway, [$"--web.listen-address=127.0.0.1:{_port}"], new Dictionary<string, string>());
        Assert.True(SpinWait.SpinUntil(Answers, TimeSpan.FromSeconds(30)), "The Pushgateway does not answer.");
    }

    [Theory]
    [InlineData("wget")]
    [InlineData("busybox")]
    [InlineData("curl")]
    public async Task Second_run_with_fewer_figures_keeps_the_others(string client)
    {
        using var programs = new Scratch();
        var (name, program) = client == "busybox" ? ("wget", Program.BusyBox) : (client, $"/usr/bin/{client}");
        foreach (var tool in new[] { "dirname", "rm", "grep", "tail", "sed", "cut", "sleep", "timeout" })
        {
            File.CreateSymbolicLink(programs.File(tool), File.Exists($"/bin/{tool}") ? $"/bin/{tool}" : $"/usr/bin/{tool}");
        }

        File.CreateSymbolicLink(programs.File(name), program);
        Figures("one 1\ntwo 2\n");
        var first = Publish(programs);
        Figures("two 3\n");
        var second = Publish(programs);

        Script.Same(("", "Published the figures of shop.\n", 0), (first.Errors, first.Output, first.Exit));
        Script.Same(("", "Published the figures of shop.\n", 0), (second.Errors, second.Output, second.Exit));
        using var http = new HttpClient();
        var metrics = await http.GetStringAsync(new Uri($"http://127.0.0.1:{_port}/metrics"), TestContext.Current.CancellationToken);
        Assert.Equal(
            ["one{database=\"shop\",instance=\"\",job=\"fks-backup\"} 1", "two{database=\"shop\",instance=\"\",job=\"fks-backup\"} 3"],
            metrics
                .Split('\n')
                .Where(line => line.StartsWith("one{", StringComparison.Ordinal) || line.StartsWith("two{", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Figures_that_nobody_takes_are_told()
    {
        Figures("one 1\n");
        var variables = Variables().With("FKS_PUSHGATEWAY", $"http://user:hidden7@127.0.0.1:{FreePort()}").With("FKS_PUSH_PAUSE", "0");
        var run = Script.Of("publish.sh", variables);

        Assert.Matches("^The figures of shop were not taken by 127.0.0.1:[0-9]+: .*\n$", run.Errors);
        Assert.DoesNotContain("hidden7", run.Errors, StringComparison.Ordinal);
        Assert.Equal((1, ""), (run.Exit, run.Output));
    }

    [Fact]
    public void Figures_that_are_wrong_are_refused()
    {
        Figures("no figure\n");
        var run = Script.Of("publish.sh", Variables().With("FKS_PUSH_PAUSE", "0"));

        Assert.Matches("^The figures of shop were not taken by http://127.0.0.1:[0-9]+: .*400.*\n$", run.Errors);
        Assert.Equal((1, ""), (run.Exit, run.Output));
    }

    [Fact]
    public void No_figures_are_a_failure() =>
        Script.Fails("There are no figures of shop to publish: what makes them did not end well.", Script.Of("publish.sh", Variables()));

    [Theory]
    [InlineData("FKS_JOB")]
    [InlineData("FKS_DATABASE")]
    public void Name_that_cannot_stand_in_an_address_is_told(string variable) =>
        Script.Fails(
            "a/b cannot stand in an address: FKS_JOB and FKS_DATABASE are letters, digits, _ . and -.",
            Script.Of("publish.sh", Variables().With(variable, "a/b"))
        );

    public void Dispose()
    {
        _gateway.Kill();
        _gateway.WaitForExit();
        _gateway.Dispose();
        _scratch.Dispose();
    }

    private Run Publish(Scratch programs)
    {
        using var process = Script.Start("publish.sh", Variables().With("PATH", programs.Path), "/bin/sh");
        return Script.End(process);
    }

    private void Figures(string samples) =>
        _scratch.Write("figures.prom", string.Concat(samples.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Sample)));

    private static string Sample(string sample) => $"# HELP {sample[..3]} x\n# TYPE {sample[..3]} gauge\n{sample}\n";

    private Dictionary<string, string> Variables() =>
        new(StringComparer.Ordinal)
        {
            ["FKS_PUSHGATEWAY"] = $"http://127.0.0.1:{_port}",
            ["FKS_JOB"] = "fks-backup",
            ["FKS_DATABASE"] = "shop",
            ["FKS_SCRATCH"] = _scratch.Path,
        };

    private bool Answers()
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
