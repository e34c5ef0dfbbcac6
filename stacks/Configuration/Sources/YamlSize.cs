using FksSre.Specifications.Yaml;

namespace FksSre.Stacks.Configuration.Sources;

/// <summary>How much a tree holds once its aliases are written out.</summary>
internal static class YamlSize
{
    public static bool IsWithin(int most, YamlNode node) => Left(most, node) >= 0;

    /// <returns>What is left of the values that may be there; below 0, where counting has stopped.</returns>
    private static int Left(int most, YamlNode node) =>
        node switch
        {
            _ when most < 0 => most,
            YamlNode.Mapping mapping => Left(most - 1, mapping.Entries.Select(e => e.Value)),
            YamlNode.Sequence sequence => Left(most - 1, sequence.Items),
            _ => most - 1,
        };

    private static int Left(int most, IEnumerable<YamlNode> nodes)
    {
        foreach (var node in nodes)
        {
            most = Left(most, node);
            if (most < 0)
            {
                break;
            }
        }

        return most;
    }
}
