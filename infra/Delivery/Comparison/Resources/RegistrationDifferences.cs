using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>Where two registrations of a resource differ in all but its inputs.</summary>
internal static class RegistrationDifferences
{
    /// <summary>The path of the one that means a replacement.</summary>
    public const string Provider = "provider";

    public static IEnumerable<LeafDifference> Of(RenderedResource before, RenderedResource after) =>
        Texts(before)
            .Zip(Texts(after), (old, @new) => new LeafDifference(old.Name, old.Text, @new.Text))
            .Where(each => each.Before != each.After);

    private static IEnumerable<(string Name, string? Text)> Texts(RenderedResource resource) =>
        [
            ("urn", resource.Urn),
            ("type", resource.Type),
            ("name", resource.Name),
            ("parent", resource.Parent),
            ("looked up as", resource.Read),
            ("protect", Flag(resource.Options.Protect)),
            ("retainOnDelete", Flag(resource.Options.RetainOnDelete)),
            (Provider, resource.Options.Provider),
            ("version", resource.Options.Version),
            ("pluginDownloadURL", resource.Options.PluginDownloadUrl),
            ("additionalSecretOutputs", List(resource.Options.AdditionalSecretOutputs)),
            ("ignoreChanges", List(resource.Options.IgnoreChanges)),
            ("aliases", List(resource.Options.Aliases)),
            ("createTimeout", resource.Options.CreateTimeout),
            ("updateTimeout", resource.Options.UpdateTimeout),
        ];

    private static string Flag(bool value) => value ? "true" : "false";

    private static string List(IEnumerable<string> texts) => string.Join(", ", texts);
}
