using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of all resources. Its [Output] properties are the stack's outputs.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", Options(options))
        => Deployment.Running.Root = this;

    /// <summary>A stack whose outputs a function returns.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> run, StackOptions? options)
        : this(options)
    {
        Outputs = Output.Create(RunAsync());
        RegisterOutputs(Outputs);

        // Async, so that an error on the first line arrives like any other.
        async Task<IDictionary<string, object?>> RunAsync() => await run().ConfigureAwait(false);
    }

    internal Output<IDictionary<string, object?>> Outputs { get; private set; } = Output.Create<IDictionary<string, object?>>(
        new Dictionary<string, object?>());

    /// <summary>Called once the constructor of the subclass is through.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = OutputProperties.Of(GetType())
            .Where(output => output.Property.DeclaringType != typeof(Resource))
            .ToDictionary(output => output.Name, output => output.Property.GetValue(this));
        var unset = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (unset.Count > 0)
        {
            throw new RunException($"[Output] properties are set in the stack's constructor; these are not: {string.Join(", ", unset)}");
        }

        var wrong = outputs.Where(output => !OutputProperties.IsOutput(output.Value!.GetType())).Select(output => output.Key).ToList();
        if (wrong.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        Outputs = Output.Create<IDictionary<string, object?>>(outputs);
        RegisterOutputs(Outputs);
    }

    private static ComponentResourceOptions Options(StackOptions? options) => new()
    {
        ResourceTransformations = options?.ResourceTransformations ?? [],
    };
}
