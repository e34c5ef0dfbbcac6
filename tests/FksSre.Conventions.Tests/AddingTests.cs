using System.Text.RegularExpressions;
using FksSre.Tests;

namespace FksSre.Conventions.Tests;

/// <summary>
/// The lists of docs/code/adding.md beside the files that were touched when each was followed (tests/Cases/changes). A list that lacks a
/// file, or names one that nobody needs, is noticed; so is a file that has moved since.
/// </summary>
public partial class AddingTests
{
    private static readonly string[] _sections = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", "code", "adding.md"))
        .Split("\n## ")[1..];

    public static TheoryData<string> Changes => [.. _sections.Select(section => Slug(section.Split('\n')[0]))];

    [Theory]
    [MemberData(nameof(Changes))]
    public void List_names_the_files_that_were_touched_and_no_others(string change)
    {
        var listed = Listed(change);
        var touched = File.ReadAllLines(Path.Combine(RepositoryRoot.Folder, "tests", "Cases", "changes", $"{change}.txt"));

        Assert.Equal([], touched.Where(file => !listed.Any(pattern => Fits(pattern, file))));
        Assert.Equal([], listed.Where(pattern => !touched.Any(file => Fits(pattern, file))));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void List_names_what_is_there(string change)
    {
        Assert.Equal([], Listed(change).Where(pattern => !Beside(pattern).Any(file => Fits(pattern, file))));
    }

    /// <summary>What stands in the folder that a pattern names.</summary>
    private static IEnumerable<string> Beside(string pattern)
    {
        var folder = pattern[..pattern.LastIndexOf('/')];
        return Directory
            .EnumerateFileSystemEntries(Path.Combine(RepositoryRoot.Folder, folder))
            .Select(entry => $"{folder}/{Path.GetFileName(entry)}");
    }

    [Fact]
    public void Every_change_that_was_tried_has_a_list() =>
        Assert.Equal(
            Directory
                .EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "tests", "Cases", "changes"))
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
            _sections.Select(section => Slug(section.Split('\n')[0])).Order(StringComparer.Ordinal)
        );

    /// <summary>The paths before the colon of each line of a list.</summary>
    private static List<string> Listed(string change) =>
        [
            .. _sections
                .Single(section => Slug(section.Split('\n')[0]) == change)
                .Split('\n')
                .Where(line => line.StartsWith("* ", StringComparison.Ordinal))
                .SelectMany(line => Quoted().Matches(line.Split(": ", 2)[0]))
                .Select(match => match.Groups["path"].Value),
        ];

    private static bool Fits(string pattern, string file) =>
        Regex.IsMatch(file, $"^{Regex.Escape(pattern).Replace("X", "[^/]+", StringComparison.Ordinal)}(/.*)?$");

    /// <summary><c>An alert</c> is <c>alert</c>.</summary>
    private static string Slug(string title) => title.Split(' ')[^1].ToLowerInvariant();

    [GeneratedRegex("`(?<path>[^`]+)`")]
    private static partial Regex Quoted();
}
