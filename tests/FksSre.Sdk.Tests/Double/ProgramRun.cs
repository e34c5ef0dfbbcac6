using Pulumi;

namespace FksSre.Sdk.Tests.Double;

/// <summary>Runs a program in this process against a double, with the environment a language host gives it.</summary>
internal sealed class ProgramRun(EngineDouble engine)
{
    public Task<int> RunAsync(Action program) => InAsync(() => Deployment.RunAsync(program));

    public Task<int> RunAsync(Func<IDictionary<string, object?>> program) => InAsync(() => Deployment.RunAsync(program));

    public Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => InAsync(Deployment.RunAsync<TStack>);

    private async Task<int> InAsync(Func<Task<int>> run)
    {
        var variables = new Dictionary<string, string>
        {
            ["PULUMI_MONITOR"] = engine.Address,
            ["PULUMI_ENGINE"] = engine.Address,
            ["PULUMI_ORGANIZATION"] = "org",
            ["PULUMI_PROJECT"] = "project",
            ["PULUMI_STACK"] = "test",
            ["PULUMI_ROOT_DIRECTORY"] = "/",
            ["PULUMI_PWD"] = "/",
            ["PULUMI_DRY_RUN"] = engine.Behaviour.IsPreview ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "16",
            ["PULUMI_CONFIG"] = "{}",
            ["PULUMI_CONFIG_SECRET_KEYS"] = "[]",
        };
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        try
        {
            return await run().WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            Environment.ExitCode = 0;
            foreach (var name in variables.Keys)
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }
    }
}
