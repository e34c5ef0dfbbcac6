using Pulumi;

namespace FksSre.Components.OnCall;

/// <summary>What the children of a component have in common.</summary>
/// <param name="Name">The component's; theirs begin with it.</param>
/// <param name="Parent">The component, which also hands down its provider.</param>
/// <param name="IsProtected">Whether what people are woken for is kept from deletion.</param>
internal sealed record Children(string Name, Resource Parent, bool IsProtected)
{
    public string Child(string kind, string id) => $"{Name}-{kind}-{id}";

    public CustomResourceOptions Options() => new() { Parent = Parent };

    /// <summary>Of what wakes people: without it a page reaches nobody.</summary>
    public CustomResourceOptions Vital() => new() { Parent = Parent, Protect = IsProtected };

    /// <summary>
    /// Of what policies and services outside of the stack can hang on, wherever it is: deleting such a schedule, the provider edits
    /// their policy, or crashes when everything else is gone.
    /// </summary>
    public CustomResourceOptions Shared() => new() { Parent = Parent, Protect = true };
}
