using FksSre.Sdk.Tests.Double;

namespace FksSre.Sdk.Tests.Wire;

/// <summary>A test with an engine double and a program to run against it.</summary>
public abstract class WireTest : IAsyncLifetime
{
    private protected EngineDouble Engine { get; private set; } = null!;

    private protected ProgramRun Program { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Engine = await EngineDouble.StartAsync();
        Program = new ProgramRun(Engine);
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a program that has to succeed.</summary>
    private protected async Task UpdateAsync(Action program) => Assert.Equal(0, await Program.RunAsync(program));

    private protected async Task PreviewAsync(Action program)
    {
        Engine.Behaviour.IsPreview = true;
        await UpdateAsync(program);
    }
}
