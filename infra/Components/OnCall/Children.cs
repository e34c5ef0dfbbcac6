using Pulumi;

namespace FksSre.Components.OnCall;

/// <summary>What the children of a component have in common.</summary>
/// <param name="Name">The component's; theirs begin with it.</param>
/// <param name="Parent">The component, which also hands down its provider.</param>
/// <param name="IsProtected">Whether what wakes people is kept from deletion.</param>
internal sealed record Children(string Name, Resource Parent, bool IsProtected)
{
    public string Child(string kind, string id) => $"{Name}-{kind}-{id}";

    public CustomResourceOptions Options() => new() { Parent = Parent };

    /// <summary>Of what wakes people: without it a page reaches nobody.</summary>
    public CustomResourceOptions Vital() => new() { Parent = Parent, Protect = IsProtected };
}
