using FksSre.Program.Tests.Running;
using Pulumi.Wire;

namespace FksSre.Program.Tests;

/// <summary>Somebody loses patience, or a pipeline is cancelled, while resources are being registered.</summary>
public class SignalTests
{
    private static readonly TimeSpan _fewSeconds = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _start = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("INT", 130, "platform-namespace", false)]
    [InlineData("TERM", 143, "platform-namespace", false)]
    [InlineData("INT", 130, "prometheus-server", false)]
    [InlineData("TERM", 143, "prometheus-server", true)]
    [InlineData("INT", 130, "fks-sre-prod", true)]
    public async Task Program_ends_at_once_with_the_code_of_the_signal(string signal, int code, string heldBack, bool isPreview)
    {
        await using var engine = await StackEngine.StartAsync("prod");
        var gate = new TaskCompletionSource();
        engine.Behaviour.IsPreview = isPreview;
        engine.Behaviour.Gates[heldBack] = gate.Task;
        using var program = ProgramProcess.Start(Configurations.Named("prod"), engine);
        await RegisteredAsync(engine, heldBack);

        await program.SignalAsync(signal);

        Assert.Equal(new ProgramResult(code, "", ""), await program.EndAsync(_fewSeconds));
        Assert.Empty(engine.Messages.OfType<LogRequest>());
        gate.SetResult();
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Signal_that_comes_twice_ends_it_as_one_does(string signal, int code)
    {
        await using var engine = await StackEngine.StartAsync("dev");
        var gate = new TaskCompletionSource();
        engine.Behaviour.Gates["prometheus-server"] = gate.Task;
        using var program = ProgramProcess.Start(Configurations.Named("dev"), engine);
        await RegisteredAsync(engine, "prometheus-server");

        await Task.WhenAll(program.SignalAsync(signal), program.SignalAsync(signal));

        Assert.Equal(new ProgramResult(code, "", ""), await program.EndAsync(_fewSeconds));
        gate.SetResult();
    }

    private static async Task RegisteredAsync(EngineDouble engine, string name)
    {
        using var patience = new CancellationTokenSource(_start);
        while (!engine.Registrations.Any(request => request.Name == name))
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
