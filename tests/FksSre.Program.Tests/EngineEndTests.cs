using FksSre.Program.Tests.Running;

namespace FksSre.Program.Tests;

/// <summary>The engine ends a run, for a reason that it tells people and not the program.</summary>
public class EngineEndTests
{
    [Theory]
    [InlineData("hand-edit-conflict", "conflict with \"kubectl-edit\" using v1: .data.alertmanagers.yml")]
    [InlineData("storage-grown", "updates to statefulset spec for fields other than")]
    public async Task Recorded_end_of_a_run_ends_the_program_quietly(string name, string reason)
    {
        var recorded = RecordedRun.Read(name);
        Assert.Contains(reason, recorded.Error.Message, StringComparison.Ordinal);

        var run = await ProgramRun.OfAsync(Configurations.Named("dev"), recorded.Replay);

        Assert.Equal(recorded.Error, Assert.Single(run.Errors));
        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", Refusal.Runbook), run.Result);
        Assert.Empty(run.Logged);
    }

    [Fact]
    public async Task Engine_that_was_never_there_is_told_in_a_sentence()
    {
        var engine = await StackEngine.StartAsync("dev");
        var environment = Configurations.Named("dev");
        await engine.DisposeAsync();

        using var program = ProgramProcess.Start(environment, engine);

        Assert.Equal(
            new ProgramResult(Refusal.UserWasTold, "", "The Pulumi engine does not answer. Run the program by pulumi preview or pulumi up.\n"),
            await program.EndAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Engine_that_is_killed_leaves_no_stack_trace()
    {
        await using var engine = await StackEngine.StartAsync("dev");
        engine.Behaviour.Waits = urn => urn.EndsWith("::platform-namespace", StringComparison.Ordinal);
        using var program = ProgramProcess.Start(Configurations.Named("dev"), engine);
        while (!engine.Registrations.Any(request => request.Name == "platform-namespace"))
        {
            await Task.Delay(20);
        }

        await engine.DisposeAsync();

        var result = await program.EndAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(Refusal.UserWasTold, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    /// <summary>As PagerDuty's provider answers for an address that no account knows.</summary>
    [Fact]
    public async Task Function_that_a_provider_refuses_is_told_in_its_words()
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("prod"), behaviour =>
            behaviour.Invoke = request => request.Tok == StackEngine.ReadState ? StackEngine.After("prod", new())(request) : throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.Unknown, "Unable to locate any user with the email: ada@example.com")));

        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", "Unable to locate any user with the email: ada@example.com\n"), run.Result);
        Assert.Empty(run.Logged);
    }
}
