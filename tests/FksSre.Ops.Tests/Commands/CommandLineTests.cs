using System.CommandLine;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Tests.Commands;

/// <summary>What a shell is told when a command ends by an exception.</summary>
public class CommandLineTests
{
    [Fact]
    public async Task Answer_that_does_not_come_in_time_is_no_interruption() =>
        Assert.Equal(ExitCode.Environment, await ExitAsync(new TaskCanceledException("", new TimeoutException("The configured HttpClient.Timeout of 20 seconds elapsed."))));

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

        Assert.Equal(ExitCode.Ok, await CommandLine.RunAsync(new RootCommand { command }, Screen.ForThisTerminal(), ["silence", "--because", "@/dev/zero"]));
        Assert.Equal("@/dev/zero", read);
    }

    private static Task<int> ExitAsync(Exception exception)
    {
        var command = new Command("fail");
        command.SetAction((_, _) => Task.FromException<int>(exception));
        return CommandLine.RunAsync(new RootCommand { command }, Screen.ForThisTerminal(), ["fail"]);
    }
}
