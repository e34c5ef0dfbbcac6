using FksSre.Tests;
using YamlDotNet.RepresentationModel;

namespace FksSre.Ops.Tests.Workflows;

/// <summary>A file of <c>.github/workflows</c>.</summary>
/// <param name="Name">Without the folder.</param>
/// <param name="Lines">As written, comments included.</param>
/// <param name="Root">As YAML.</param>
internal sealed record WorkflowFile(string Name, string[] Lines, YamlMappingNode Root)
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Folder, ".github", "workflows");

    public static IReadOnlyList<WorkflowFile> All { get; } =
    [.. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).Select(Read)];

    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs =>
        ((YamlMappingNode)Root["jobs"]).Children.Select(pair => (pair.Key.ToString(), (YamlMappingNode)pair.Value));

    public IEnumerable<YamlMappingNode> Steps =>
        Jobs.SelectMany(job => ((YamlSequenceNode)job.Job["steps"]).Children.Cast<YamlMappingNode>());

    public static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value.ToString() : null;

    public static IEnumerable<string> Keys(YamlMappingNode node) => node.Children.Keys.Select(key => key.ToString());

    private static WorkflowFile Read(string path)
    {
        var text = File.ReadAllText(path);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return new(Path.GetFileName(path), text.Split('\n'), (YamlMappingNode)yaml.Documents[0].RootNode);
    }
}
