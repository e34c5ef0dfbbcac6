using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A named group of resources. A subclass creates its children with itself as parent and then calls RegisterOutputs.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : base(type, name, ResourceArgs.Empty, options ?? new ComponentResourceOptions())
    {
    }

    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions())
    {
    }

    /// <summary>Registers the [Output] properties of the subclass.</summary>
    protected void RegisterOutputs() => RegisterOutputs(OutputProperties.Of(GetType())
        .Where(output => output.Property.Name != nameof(Urn))
        .ToDictionary(output => output.Name, output => output.Property.GetValue(this)));

    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Running.RegisterOutputs(this, outputs);
    }
}
