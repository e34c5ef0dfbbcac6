using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that a provider plugin creates, updates and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Options are to be given, as null if need be: left out, the call would be ambiguous with the official package.</summary>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions())
    {
    }

    private protected CustomResource(string type)
        : base(type)
    {
    }

    /// <summary>The provider's id; unknown in a preview of a creation.</summary>
    [Output(Special.IdKey)]
    public Output<string> Id { get; private protected set; } = null!;
}
