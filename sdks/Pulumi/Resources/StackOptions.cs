namespace Pulumi;

/// <summary>Transforms for every resource of the stack.</summary>
public class StackOptions
{
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    public List<ResourceTransform> ResourceTransforms { get; set; } = [];
}
