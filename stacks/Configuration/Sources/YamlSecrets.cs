using FksSre.Specifications.Yaml;

namespace FksSre.Stacks.Configuration.Sources;

/// <summary>Encrypted values: a mapping with the only key <c>secure</c>.</summary>
internal static class YamlSecrets
{
    /// <summary>It is one, or has one in it; then the whole value is a secret, as it is for the engine.</summary>
    public static bool Holds(YamlNode node) =>
        node switch
        {
            YamlNode.Mapping { Entries: [{ Key: "secure", Value: YamlNode.Scalar }] } => true,
            YamlNode.Mapping mapping => mapping.Entries.Any(e => Holds(e.Value)),
            YamlNode.Sequence sequence => sequence.Items.Any(Holds),
            _ => false,
        };
}
