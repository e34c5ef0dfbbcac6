using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>How a program runs against mocks, without an engine. Errors it logs are thrown.</summary>
public sealed partial class Deployment
{
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => TestAsync(mocks, options, () => new TStack());

    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
        => TestAsync(mocks, options, () => FromServices<TStack>(serviceProvider));

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        var resources = await TestAsync(testMocks, testOptions, () => new TestStack(createResources)).ConfigureAwait(false);
        var outputs = resources.OfType<TestStack>().Single().Returned;
        return (resources.RemoveAll(resource => resource is TestStack), outputs);
    }

    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
        => TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
        => (await TestAsync(testMocks, testOptions, async Task<IDictionary<string, object?>> () =>
        {
            await createResources().ConfigureAwait(false);
            return new Dictionary<string, object?>();
        }).ConfigureAwait(false)).Resources;

    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
        => TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    private static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Stack> create)
    {
        var engine = new MockEngine();
        var settings = new ProgramSettings(
            options?.OrganizationName ?? "organization",
            options?.ProjectName ?? "project",
            options?.StackName ?? "stack",
            options?.IsPreview ?? true);
        var monitor = new MockMonitor(mocks, settings);
        await StartAsync(() => new Deployment(settings, monitor, engine), runner => runner.RunAsync(create)).ConfigureAwait(false);
        return engine.Errors switch
        {
            [] => monitor.Resources,
            [var error] => throw new RunException(error),
            var errors => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }
}
