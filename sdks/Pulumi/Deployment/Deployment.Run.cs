namespace Pulumi;

/// <summary>How a program starts. The result is the process's exit code: 0, 32 after an error its user was told of, 1 otherwise.</summary>
public sealed partial class Deployment
{
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return new Dictionary<string, object?>();
    });

    /// <summary>What the function returns are the stack's outputs.</summary>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async Task<IDictionary<string, object?>> () =>
    {
        await func().ConfigureAwait(false);
        return new Dictionary<string, object?>();
    });

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null)
        => StartAsync(FromEnvironment, runner => runner.RunAsync(func, options));

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => StartAsync(FromEnvironment, runner => runner.RunAsync(() => new TStack()));

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => StartAsync(FromEnvironment, runner => runner.RunAsync(() => FromServices<TStack>(serviceProvider)));

    private static TStack FromServices<TStack>(IServiceProvider services)
        where TStack : Stack
        => services.GetService(typeof(TStack)) as TStack ?? throw new InvalidOperationException($"The service provider has no {typeof(TStack)}.");

    /// <summary>Async, so that the deployment set here is seen by what runs inside and by nobody else.</summary>
    private static async Task<int> StartAsync(Func<Deployment> create, Func<Runner, Task<int>> run)
    {
        var deployment = create();
        Instance = new DeploymentInstance(deployment);
        return await run(deployment.Runner).ConfigureAwait(false);
    }

    private static Deployment FromEnvironment() => new(
        ProgramSettings.FromEnvironment(),
        new GrpcMonitor(ProgramSettings.Required("PULUMI_MONITOR")),
        new GrpcEngine(ProgramSettings.Required("PULUMI_ENGINE")));
}
