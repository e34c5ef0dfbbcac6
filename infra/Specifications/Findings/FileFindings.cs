using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>What can be wrong with a specification file before it is about SLOs at all.</summary>
public static class FileFindings
{
    internal static Finding MergesNoMapping(string path) =>
        new(
            "FKS100",
            path,
            "<<",
            "Only a mapping, or a list of them, can be merged into this one.",
            "Write <<: *name with the name of a mapping above, or leave it out."
        );

    /// <summary>Of a file whose bytes are not UTF-8; nothing of it has been read.</summary>
    public static Finding NotText(string path) =>
        new("FKS101", path, "", "The file is not UTF-8 text.", "Save it as UTF-8, or leave it out.");

    /// <param name="path">Of the file.</param>
    /// <param name="length">In bytes, as <paramref name="longest"/> is; both are shown in MiB.</param>
    /// <param name="longest">What is still read.</param>
    public static Finding TooLarge(string path, long length, int longest) =>
        new(
            "FKS102",
            path,
            $"{Mebi(length)} MiB",
            $"A specification file holds at most {Mebi(longest)} MiB.",
            "Split it: several files, or a folder of them, can be named."
        );

    internal static Finding BrokenYaml(string path, string problem) =>
        new("FKS103", path, "", $"This is not YAML: {problem}", "Correct the line; what follows it in the same document was not read.");

    internal static Finding TooDeep(string path, int deepest) =>
        new(
            "FKS104",
            path,
            "",
            $"Values are nested more than {deepest.ToString(CultureInfo.InvariantCulture)} deep.",
            "No specification needs that; flatten it."
        );

    internal static Finding DuplicateKey(string path, string key) =>
        new(
            "FKS105",
            path,
            FieldFindings.Shown(key),
            "The key stands in this mapping twice; which one holds would be left to chance.",
            "Remove one of them."
        );

    internal static Finding KeyIsNoText(string path) =>
        new(
            "FKS106",
            path,
            "",
            "A key must be text, not a list or a mapping.",
            "Write the key as text; put braces of a template in quotes."
        );

    internal static Finding BadAlias(string path, string anchor, bool holdsItself) =>
        new(
            "FKS107",
            path,
            "*" + anchor,
            holdsItself ? "The value would hold itself." : "Nothing above it in this document is called that.",
            "Write the value out, or correct the name."
        );

    /// <param name="path">Of the document.</param>
    /// <param name="what">Its version and kind.</param>
    /// <param name="isOfTheSite">Whether it is OpenSLO's version with the address of its site for its name.</param>
    public static Finding NotASpecification(string path, string what, bool isOfTheSite) =>
        new(
            "FKS108",
            path,
            what,
            "This is not a specification that is read here.",
            isOfTheSite
                ? "Write openslo/ instead of openslo.com/."
                : "Read are openslo/v1 and openslo/v1alpha, Sloth's prometheus/v1, and sloth.slok.dev/v1 PrometheusServiceLevel."
        );

    internal static Finding VersionInBraces(string path, string version) =>
        new(
            "FKS182",
            path,
            $"{{{version}}}",
            "In braces this is a mapping and no version.",
            $"Write it without them: {version.Replace("openslo.com/", "openslo/", StringComparison.OrdinalIgnoreCase)}."
        );

    /// <summary>Of what was named on the command line, where neither a file nor a folder holds an SLO.</summary>
    public static Finding NothingToGenerate(string path) =>
        new("FKS109", path, "", "No SLO was found.", "Name a file or folder with OpenSLO or Sloth specifications (*.yaml, *.yml).");

    private static string Mebi(long bytes) => (bytes / 1048576m).ToString("0.#", CultureInfo.InvariantCulture);
}
