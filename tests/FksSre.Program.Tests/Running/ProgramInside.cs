using FksSre.Stacks;
using FksSre.Stacks.Cluster;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Deployed;
using FksSre.Stacks.Releases;
using NodaTime;
using Pulumi;

namespace FksSre.Program.Tests.Running;

/// <summary>
/// The program inside the tests' own process: quicker than a process each, and one at a time, as the environment is the process's.
/// </summary>
internal static class ProgramInside
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public static async Task<ProgramRun> RunAsync(StackConfiguration configuration, Action<EngineBehaviour> behave)
    {
        await using var engine = await StackEngine.StartAsync(configuration.Stack);
        behave(engine.Behaviour);
        var environment = ProgramEnvironment.Of(configuration, engine).ToList();
        environment.ForEach(variable => Environment.SetEnvironmentVariable(variable.Key, variable.Value));
        try
        {
            var inputs = (await ReleasedInputs.CheckAsync(new(configuration, []), SystemClock.Instance.GetCurrentInstant())).Value!;
            var stack = new Source(() =>
                new FksStack(inputs, StackSecrets.Of(configuration), DeployedState.Nothing, new ClusterQuestions())
            );
            var code = await Deployment.RunAsync<FksStack>(stack).WaitAsync(_patience);
            return new(new(code, "", ""), [.. engine.Messages]);
        }
        finally
        {
            // Else the tests would end with the code of the program.
            Environment.ExitCode = 0;
            environment.ForEach(variable => Environment.SetEnvironmentVariable(variable.Key, null));
        }
    }

    private sealed class Source(Func<FksStack> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(FksStack) ? create() : null;
    }
}
