using System.Text.RegularExpressions;
using FksSre.Tests;

namespace FksSre.Conventions.Tests;

/// <summary>
/// The circles of namespaces that <see cref="NamespaceTests"/> cannot see, since the compiler puts the value in the place of a constant.
/// A directive that is not needed does not build, so the directives are what is used; and a type of an outer namespace needs none, so it is
/// looked for by its name.
/// </summary>
public partial class UsingTests
{
    private static readonly string[] _rooms = ["infra", "policies", "stacks", "ops"];

    [Fact]
    public void Using_directives_form_no_circle()
    {
        var files = _rooms
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Folder, room), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText)
            .ToList();

        Assert.True(Uses(files).Count > 80, $"{Uses(files).Count} namespaces");
        Assert.Empty(InCircles(files));
    }

    [Fact]
    public void Circle_over_a_constant_is_noticed() =>
        Assert.Equal(
            ["FksSre.One", "FksSre.Three", "FksSre.Two"],
            InCircles([
                "using FksSre.Two;\n\nnamespace FksSre.One;\n",
                "using static FksSre.Three.Figures;\n\nnamespace FksSre.Two;\n",
                "using Name = FksSre.One.Name;\n\nnamespace FksSre.Three;\n",
                "using FksSre.One;\n\nnamespace FksSre.Four;\n",
            ])
        );

    [Fact]
    public void Circle_over_an_outer_namespace_is_noticed()
    {
        const string outer = "using FksSre.Room.Inner;\n\nnamespace FksSre.Room;\n\npublic sealed class Wall;\n";

        Assert.Equal(
            ["FksSre.Room", "FksSre.Room.Inner"],
            InCircles([outer, "namespace FksSre.Room.Inner;\n\ninternal sealed class Shelf(Wall wall);\n"])
        );
        Assert.Empty(InCircles([outer, "namespace FksSre.Room.Inner;\n\n/// <summary>On a Wall.</summary>\ninternal class Shelf;\n"]));
    }

    /// <summary>The namespaces that are reached from themselves, sorted.</summary>
    private static IEnumerable<string> InCircles(IReadOnlyList<string> files)
    {
        var uses = Uses(files);
        return uses.Keys.Where(name => Reached(name, uses).Contains(name)).Order(StringComparer.Ordinal);
    }

    private static HashSet<string> Reached(string from, Dictionary<string, HashSet<string>> uses)
    {
        var reached = new HashSet<string>();
        for (var next = new Queue<string>([from]); next.TryDequeue(out var name); )
        {
            uses[name].Where(reached.Add).ToList().ForEach(next.Enqueue);
        }

        return reached;
    }

    /// <summary>What a namespace's directives name: of a type or a static class its namespace.</summary>
    private static Dictionary<string, HashSet<string>> Uses(IReadOnlyList<string> files)
    {
        var byNamespace = files.Where(file => Own().IsMatch(file)).ToLookup(file => Own().Match(file).Groups[1].Value);
        var known = byNamespace.Select(group => group.Key).ToHashSet();
        var declared = byNamespace.ToDictionary(
            group => group.Key,
            group => group.SelectMany(file => Declared().Matches(file)).Select(type => type.Groups[1].Value).ToHashSet()
        );
        return byNamespace.ToDictionary(
            group => group.Key,
            group =>
                group
                    .SelectMany(file => Directive().Matches(file))
                    .Select(use => Nearest(use.Groups[1].Value, known))
                    .OfType<string>()
                    .Concat(Outer(group.Key, known).Where(outer => group.Any(file => Words(file).Overlaps(declared[outer]))))
                    .Where(used => used != group.Key)
                    .ToHashSet()
        );
    }

    /// <summary>Namespaces around one, whose types it sees without a directive.</summary>
    private static IEnumerable<string> Outer(string name, HashSet<string> known) =>
        known.Where(other => name.StartsWith($"{other}.", StringComparison.Ordinal));

    /// <summary>Names in the code of a file; what it says of others in comments is no use of them.</summary>
    private static HashSet<string> Words(string file) =>
        [
            .. file.Split('\n')
                .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(line => Word().Matches(line))
                .Select(word => word.Value),
        ];

    private static string? Nearest(string name, HashSet<string> known) =>
        known.Contains(name) ? name
        : name.LastIndexOf('.') is > 0 and var end ? Nearest(name[..end], known)
        : null;

    [GeneratedRegex(@"^namespace (FksSre[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Own();

    [GeneratedRegex(@"^(?:public|internal)[\w ]* (?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?(FksSre[\w.]*)", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
