using System.Text.RegularExpressions;

namespace FksSre.Ops.Ci;

/// <summary>
/// The line that a finding speaks of: in the catalogue, the roster, the exemptions or a stack's file. The path of a finding names what was
/// declared, from the outside in, so each step is looked for below the line of the one before it.
/// </summary>
/// <param name="root">Of the repository.</param>
internal sealed partial class SourcePlaces(string root)
{
    private const string Catalogue = "stacks/Catalogue";
    private const string Roster = "stacks/Roster";
    private const string Exemptions = "policies/Rules/Exemptions/FksExemptions.cs";

    /// <summary>No file of ours is nearly as long.</summary>
    private const int LargestFile = 1024 * 1024;

    /// <returns>Null where no line is to blame.</returns>
    public SourcePlace? Of(string path)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return steps switch
        {
            ["services", var service, .. var rest] => Declared(Sources(Catalogue), service) is { } found ? Within(found, rest) : null,
            ["roster", var kind, .. var rest] => Sources(Roster).Select(file => Within(new(file, 1), [kind, .. rest])).FirstOrDefault(),
            ["exemptions", ..] => Sources(Exemptions).Select(file => Within(new(file, 1), steps[1..])).FirstOrDefault(),
            [var file, .. var rest] when StackFile().IsMatch(file) && File.Exists(Full(file)) => Yaml(file, rest),
            _ => null,
        };
    }

    /// <summary>Where an id is given.</summary>
    private SourcePlace? Declared(IEnumerable<string> files, string id) =>
        files
            .Select(file => (File: file, Line: Lines(file).FindIndex(line => Gives(line, "Id", $"\"{id}\""))))
            .Where(found => found.Line >= 0)
            .Select(found => new SourcePlace(found.File, found.Line + 1))
            .FirstOrDefault();

    /// <summary>As far inwards as the steps can be followed.</summary>
    private SourcePlace Within(SourcePlace place, IEnumerable<string> steps)
    {
        var lines = Lines(place.File);
        var names = Constants(lines);
        var at = place.Line - 1;
        foreach (var step in steps)
        {
            var next = lines.FindIndex(at, line => Says(line, step, names));
            at = next < 0 ? at : next;
        }

        return place with
        {
            Line = at + 1,
        };
    }

    /// <summary>
    /// A property that is set, an SLO that is made by the method of its name, an id that is given: as text or by the name of a constant.
    /// </summary>
    private static bool Says(string line, string step, IReadOnlyDictionary<string, string> names) =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        && !line.Contains(" const ", StringComparison.Ordinal)
        && (
            line.Contains($"\"{step}\"", StringComparison.Ordinal)
            || Regex.IsMatch(
                line,
                $@"(^\s*|[\s.]){Regex.Escape(step)}(\s*=(?![=>])|\()",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
            )
            || (names.TryGetValue(step, out var name) && Gives(line, "(Id|Name)", name))
        );

    private static bool Gives(string line, string property, string value) =>
        Regex.IsMatch(line, $@"(^|[\s{{]){property}\s*=\s*{Regex.Escape(value)}\s*[,}}]?", RegexOptions.CultureInvariant);

    private static Dictionary<string, string> Constants(List<string> lines) =>
        lines
            .Select(line => Constant().Match(line))
            .Where(match => match.Success)
            .DistinctBy(match => match.Groups["text"].Value)
            .ToDictionary(match => match.Groups["text"].Value, match => match.Groups["name"].Value, StringComparer.Ordinal);

    /// <summary>Keys of a stack's file; a number is a place in a list, which is the line of the list.</summary>
    private SourcePlace Yaml(string file, IEnumerable<string> steps)
    {
        var lines = Lines(file);
        var at = 0;
        foreach (var step in steps)
        {
            var next = lines.FindIndex(at, line => line.TrimStart(' ', '-').StartsWith($"{step}:", StringComparison.Ordinal));
            at = next < 0 ? at : next;
        }

        return new(file, at + 1);
    }

    private IEnumerable<string> Sources(string place) =>
        File.Exists(Full(place)) ? [place]
        : Directory.Exists(Full(place))
            ? Directory
                .EnumerateFiles(Full(place), "*.cs")
                .Order(StringComparer.Ordinal)
                .Select(file => $"{place}/{Path.GetFileName(file)}")
        : [];

    private List<string> Lines(string file) => [.. (Input.BoundedText.Read(Full(file), LargestFile).Text ?? "").Split('\n')];

    private string Full(string file) => Path.Combine(root, file);

    [GeneratedRegex(@"^Pulumi\.[A-Za-z0-9_-]+\.yaml$", RegexOptions.CultureInvariant)]
    private static partial Regex StackFile();

    [GeneratedRegex(@"const string (?<name>\w+) = ""(?<text>[^""]+)"";", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();
}
