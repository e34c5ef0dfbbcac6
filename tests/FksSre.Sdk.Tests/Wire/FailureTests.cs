using FksSre.Sdk.Tests.Double;
using Grpc.Core;
using Pulumi;
using Pulumi.Wire;

namespace FksSre.Sdk.Tests.Wire;

public class FailureTests : WireTest
{
    private const int UserWasTold = 32;

    [Fact]
    public async Task Refused_registration_fails_the_program_and_is_logged()
    {
        Engine.Behaviour.Refused["bad"] = new(StatusCode.Unknown, "the engine refused bad");
        Assert.Equal(
            UserWasTold,
            await Program.RunAsync(() =>
            {
                _ = new Box("bad");
            })
        );
        Assert.Contains(Engine.Logged(LogSeverity.Error), message => message.Contains("the engine refused bad", StringComparison.Ordinal));
    }

    /// <summary>
    /// The official package knows no end of a run: it takes it for an error of the program's. What a program makes of it is its own.
    /// </summary>
    [Fact]
    public async Task End_of_the_run_is_an_unhandled_exception_as_with_the_official_package()
    {
        Engine.Behaviour.Failing["bad"] = "disk full";
        Assert.Equal(
            UserWasTold,
            await Program.RunAsync(() =>
            {
                _ = new Box("bad");
            })
        );
        Assert.StartsWith(
            $"Running program '{System.Reflection.Assembly.GetEntryAssembly()!.Location}' "
                + $"failed with an unhandled exception:\nGrpc.Core.RpcException: "
                + "Status(StatusCode=\"Unavailable\", Detail=\"resource monitor shut down while waiting on step's done channel\")",
            Assert.Single(Engine.Logged(LogSeverity.Error)),
            StringComparison.Ordinal
        );
        Assert.Equal([new EngineError("urn:pulumi:test::project::boxes:index:Box::bad", "disk full")], Engine.Errors);
    }

    [Fact]
    public async Task Resources_that_need_a_failed_one_are_not_registered()
    {
        Engine.Behaviour.Failing["bad"] = "disk full";
        Assert.Equal(
            UserWasTold,
            await Program.RunAsync(() =>
            {
                var bad = new Box("bad", new BoxArgs { Content = "a" });
                _ = new Box("dependent", new BoxArgs { Content = bad.Content });
            })
        );
        Assert.DoesNotContain(Engine.Registrations, request => request.Name == "dependent");
    }

    [Fact]
    public async Task Exception_in_the_program_is_logged_with_its_text()
    {
        Assert.Equal(UserWasTold, await Program.RunAsync(Fail));
        Assert.Contains("no more shelves", Assert.Single(Engine.Logged(LogSeverity.Error)), StringComparison.Ordinal);

        static void Fail() => throw new InvalidOperationException("no more shelves");
    }

    [Fact]
    public async Task RunException_is_logged_without_a_stack_trace()
    {
        Assert.Equal(UserWasTold, await Program.RunAsync(Fail));
        Assert.Equal("measure first", Assert.Single(Engine.Logged(LogSeverity.Error)));

        static void Fail() => throw new RunException("measure first");
    }

    [Fact]
    public async Task RunException_in_the_constructor_of_a_stack_is_logged_the_same()
    {
        Assert.Equal(UserWasTold, await Program.RunAsync<RefusingStack>());
        Assert.Equal("measure first", Assert.Single(Engine.Logged(LogSeverity.Error)));
    }

    [Fact]
    public async Task Resource_without_a_name_is_an_error() =>
        await UpdateAsync(() =>
        {
            Assert.Throws<ArgumentException>(() => new Box(null!));
            Assert.Throws<ArgumentException>(() => new Box(string.Empty));
        });

    [Fact]
    public async Task Exception_in_an_Apply_fails_the_program() =>
        Assert.Equal(
            UserWasTold,
            await Program.RunAsync(() =>
            {
                new Box("box", new BoxArgs { Content = "x" }).Content.Apply(int.Parse);
            })
        );

    [Fact]
    public async Task Logged_error_fails_the_program_without_an_exception()
    {
        Assert.Equal(1, await Program.RunAsync(() => Log.Error("that will not do")));
        Assert.Equal(["that will not do"], Engine.Logged(LogSeverity.Error));
    }

    [Fact]
    public async Task Messages_arrive_with_their_severity_and_resource()
    {
        await UpdateAsync(() =>
        {
            var box = new Box("box");
            Log.Info("about to close", box);
            Log.Warn("lid is loose");
        });
        var info = Engine.Messages.OfType<LogRequest>().Single(message => message.Severity == LogSeverity.Info);
        Assert.Equal(("about to close", "urn:pulumi:test::project::boxes:index:Box::box"), (info.Message, info.Urn));
        Assert.Equal(["lid is loose"], Engine.Logged(LogSeverity.Warning));
    }

    [Fact]
    public async Task Wrong_argument_type_names_the_property()
    {
        Assert.Equal(
            UserWasTold,
            await Program.RunAsync(() =>
            {
                _ = new DateBox("box");
            })
        );
        Assert.Contains("\"date\"", Assert.Single(Engine.Logged(LogSeverity.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Engine_that_goes_away_ends_the_program_with_an_error()
    {
        var gate = new TaskCompletionSource();
        Engine.Behaviour.Gates["slow"] = gate.Task;
        var run = Program.RunAsync(() =>
        {
            _ = new Box("slow");
        });
        while (!Engine.Registrations.Any(request => request.Name == "slow"))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        gate.SetCanceled(TestContext.Current.CancellationToken);
        await Engine.DisposeAsync();

        // There is nobody left to tell: the process ends with the exception.
        await Assert.ThrowsAnyAsync<Exception>(() => run);
    }

    private sealed class RefusingStack : Stack
    {
        public RefusingStack() => throw new RunException("measure first");
    }

    private sealed class DateBox(string name) : CustomResource("boxes:index:DateBox", name, new DateBoxArgs(), null);

    private sealed class DateBoxArgs : ResourceArgs
    {
        [Input("date")]
        public Input<DateOnly>? Date { get; set; } = new DateOnly(2030, 1, 1);
    }
}
