using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>
/// Whether what a ConfigMap or a Secret holds can be changed in place: its provider takes all for immutable unless told otherwise.
/// </summary>
internal static class Mutability
{
    public static bool IsImmutable(RenderedResource before, RenderedResource after, RenderedEnvironment environment) =>
        after.Type switch
        {
            ResourceTypes.ConfigMap => SaysSo(before) || SaysSo(after) || !Allows(after, environment, "enableConfigMapMutable"),
            ResourceTypes.Secret => SaysSo(before) || SaysSo(after) || !Allows(after, environment, "enableSecretMutable"),
            _ => false,
        };

    private static bool SaysSo(RenderedResource resource) => IsTrue(resource, "immutable");

    private static bool Allows(RenderedResource resource, RenderedEnvironment environment, string setting) =>
        environment.Resources.TryGetValue(resource.Options.Provider, out var provider) && IsTrue(provider, setting);

    private static bool IsTrue(RenderedResource resource, string member) =>
        resource.Inputs[member] is { } value && JsonDifferences.Text(value) == "true";
}
