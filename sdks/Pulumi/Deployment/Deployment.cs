using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One run of a program: its settings, its connection to the engine, and what is under way.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Local = new();
    private Stack? _root;

    internal Deployment(ProgramSettings settings, IMonitor monitor, IEngine engine)
    {
        Settings = settings;
        Monitor = monitor;
        Features = new Features(monitor);
        Log = new EngineLog(engine, this);
        Runner = new Runner(this);
        Registrar = new Registrar(this);
    }

    /// <summary>The run this code is part of; each run has its own, also when several go on at once in tests.</summary>
    public static DeploymentInstance Instance
    {
        get => Local.Value ?? throw new InvalidOperationException("No deployment: call this from inside Deployment.RunAsync.");
        private set => Local.Value = value;
    }

    internal static Deployment? Current => Local.Value?.Deployment;

    internal static Deployment Running => Instance.Deployment;

    internal ProgramSettings Settings { get; }

    internal IMonitor Monitor { get; }

    internal Features Features { get; }

    internal EngineLog Log { get; }

    internal Runner Runner { get; }

    internal Stack Root
    {
        get => _root ?? throw new InvalidOperationException("Resources are created inside Deployment.RunAsync, once the stack is there.");
        set => _root = value;
    }

    private Registrar Registrar { get; }

    internal void Register(Resource resource, ResourceArgs args, ResourceOptions options)
        => Runner.Watch(Registrar.CompleteAsync(resource, args, options));

    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
        => Runner.Watch(RegisterOutputsAsync(resource, outputs));

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: string.Empty).ConfigureAwait(false);
        var properties = await outputs.GetValueAsync(whenUnknown: new Dictionary<string, object?>()).ConfigureAwait(false);
        var serializer = new Serializer(await Features.ResourceReferencesAsync().ConfigureAwait(false));
        var value = await serializer.SerializeAsync(resource.GetResourceName(), properties).ConfigureAwait(false);
        await Monitor.RegisterResourceOutputsAsync(new Wire.RegisterResourceOutputsRequest
        {
            Urn = urn,
            Outputs = value!.StructValue,
        }).ConfigureAwait(false);
    }
}
