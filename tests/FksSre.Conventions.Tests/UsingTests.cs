using System.Text.RegularExpressions;
using FksSre.Tests;

namespace FksSre.Conventions.Tests;

/// <summary>
/// The circles of namespaces that <see cref="NamespaceTests"/> cannot see, since the compiler puts the value in the place of a constant.
/// A directive that is not needed does not build, so the directives are what is used.
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
        var byNamespace = files
            .Where(file => Own().IsMatch(file))
            .ToLookup(file => Own().Match(file).Groups[1].Value, file => Directive().Matches(file).Select(use => use.Groups[1].Value));
        var known = byNamespace.Select(group => group.Key).ToHashSet();
        return byNamespace.ToDictionary(
            group => group.Key,
            group =>
                group
                    .SelectMany(used => used)
                    .Select(used => Nearest(used, known))
                    .OfType<string>()
                    .Where(used => used != group.Key)
                    .ToHashSet()
        );
    }

    private static string? Nearest(string name, HashSet<string> known) =>
        known.Contains(name) ? name
        : name.LastIndexOf('.') is > 0 and var end ? Nearest(name[..end], known)
        : null;

    [GeneratedRegex(@"^namespace (FksSre[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Own();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?(FksSre[\w.]*)", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
