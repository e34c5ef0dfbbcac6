using System.Collections.Immutable;
using FksSre.Stacks.Configuration;
using Pulumi.Wire;

namespace FksSre.Program.Tests.Running;

/// <summary>A run of the program to its end, and all that it said to the engine.</summary>
internal sealed record ProgramRun(ProgramResult Result, ImmutableArray<object> Messages)
{
    /// <summary>Long enough for a machine that does other things too; a program that hangs takes for ever.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public ImmutableArray<RegisterResourceRequest> Registrations => [.. Messages.OfType<RegisterResourceRequest>()];

    /// <summary>What the engine itself has shown as errors.</summary>
    public ImmutableArray<EngineError> Errors => [.. Messages.OfType<EngineError>()];

    public ImmutableArray<LogRequest> Logged => [.. Messages.OfType<LogRequest>()];

    public static async Task<ProgramRun> OfAsync(StackConfiguration configuration, Action<EngineBehaviour>? behave = null)
    {
        await using var engine = await StackEngine.StartAsync(configuration.Stack);
        behave?.Invoke(engine.Behaviour);
        using var process = ProgramProcess.Start(configuration, engine);
        var result = await process.EndAsync(_patience);
        return new(result, [.. engine.Messages]);
    }
}
