using System.CommandLine;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Tests.Commands;

/// <summary>What a shell is told when a command ends by an exception.</summary>
public class CommandLineTests
{
    [Fact]
    public async Task Answer_that_does_not_come_in_time_is_no_interruption() =>
        Assert.Equal(
            ExitCode.Environment,
            await ExitAsync(new TaskCanceledException("", new TimeoutException("The configured HttpClient.Timeout of 20 seconds elapsed.")))
        );

    [Fact]
    public async Task Interruption_is_one() => Assert.Equal(ExitCode.Interrupted, await ExitAsync(new OperationCanceledException()));

    [Fact]
    public async Task Disk_and_network_are_matters_of_the_machine()
    {
        Assert.Equal(ExitCode.Environment, await ExitAsync(new IOException("The disk is full.")));
        Assert.Equal(ExitCode.Environment, await ExitAsync(new UnauthorizedAccessException("Denied.")));
        Assert.Equal(ExitCode.Environment, await ExitAsync(new HttpRequestException("Connection refused")));
    }

    [Fact]
    public async Task Text_that_begins_with_an_at_sign_is_a_text()
    {
        var because = new Option<string>("--because");
        var command = new Command("silence") { because };
        var read = "";
        command.SetAction(parsed => read = parsed.GetValue(because));

        Assert.Equal(
            ExitCode.Ok,
            await CommandLine.RunAsync(new RootCommand { command }, Screen.ForThisTerminal(), ["silence", "--because", "@/dev/zero"])
        );
        Assert.Equal("@/dev/zero", read);
    }

    /// <summary>What was pasted may be an order to the terminal, or a whole file.</summary>
    [Fact]
    public async Task What_is_wrong_with_a_command_line_gives_the_terminal_no_order_and_is_cut()
    {
        var (exit, _, errors) = await Cluster.FksProcess.RunAsync("fault", "fks_api", "--latency", "\u001b]0;x\u0007\u202e");
        var (_, _, longErrors) = await Cluster.FksProcess.RunAsync("fault", "fks_api", "--latency", new string('x', 70_007));

        Assert.Equal(ExitCode.Usage, exit);
        Assert.StartsWith("'\\u001b]0;x\\u0007\\u202e' is no time.", errors, StringComparison.Ordinal);
        Assert.StartsWith($"'{new string('x', 499)} ...\n", longErrors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--dashboards", "/d/x", "https://grafana.example")]
    [InlineData("--dashboards", "javascript:alert(1)", "https://grafana.example")]
    [InlineData("--dashboards", "", "https://grafana.example")]
    [InlineData("--runbooks", "docs/runbooks/", "https://github.com/nuniesmith/FksSreInfra/blob/main/")]
    public async Task Link_that_nobody_could_open_is_refused_before_anything_is_written(string option, string value, string example)
    {
        var (exit, _, errors) = await Cluster.FksProcess.RunAsync(
            "slo",
            "generate",
            "--file",
            "slos.yaml",
            "--out",
            "rules",
            option,
            value
        );

        Assert.Equal((ExitCode.Usage, $"'{value}' is no URL of http or https. Write e.g. {example}.\n"), (exit, errors));
    }

    [Theory]
    [InlineData("--kubeconfig names no file.", "preflight", "dev", "--kubeconfig", "")]
    [InlineData("--kubeconfig names no file.", "oncall", "verify", "prod", "--kubeconfig", " ")]
    [InlineData("--state names no file.", "oncall", "preflight", "prod", "--state", "")]
    [InlineData("--targets names no file.", "up", "--targets", "\t")]
    [InlineData("--png names no folder.", "dashboards", "--png", "")]
    [InlineData("--out names no folder.", "render", "dev", "--out", " ")]
    [InlineData("--file names no file.", "slo", "generate", "--out", "rules", "--file", "slos.yaml", "")]
    public async Task Path_that_a_variable_left_blank_is_refused_by_the_name_of_its_option(string problem, params string[] command)
    {
        var (exit, _, errors) = await Cluster.FksProcess.RunAsync(command);

        Assert.Equal((ExitCode.Usage, problem + "\n"), (exit, errors));
    }

    /// <summary>It would fill the memory.</summary>
    [Theory]
    [InlineData(
        "The kubeconfig /dev/zero gives no way to the context minikube: /dev/zero holds more than 8192 KiB.",
        "preflight",
        "dev",
        "--kubeconfig",
        "/dev/zero"
    )]
    [InlineData(
        "The kubeconfig /dev/null gives no way to the context minikube: it has no context at all",
        "takeback",
        "dev",
        "--kubeconfig",
        "/dev/null"
    )]
    public async Task Kubeconfig_that_is_a_device_is_refused(string problem, params string[] command)
    {
        var (exit, _, errors) = await Cluster.FksProcess.RunAsync(command);

        Assert.Equal(ExitCode.Environment, exit);
        Assert.Contains(problem, errors, StringComparison.Ordinal);
    }

    private static Task<int> ExitAsync(Exception exception)
    {
        var command = new Command("fail");
        command.SetAction((_, _) => Task.FromException<int>(exception));
        return CommandLine.RunAsync(new RootCommand { command }, Screen.ForThisTerminal(), ["fail"]);
    }
}
