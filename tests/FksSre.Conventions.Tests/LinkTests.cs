using System.Text.RegularExpressions;
using FksSre.Tests;

namespace FksSre.Conventions.Tests;

/// <summary>A link of our pages leads somewhere, be it to a file, a folder or a heading.</summary>
public partial class LinkTests
{
    private static readonly string[] _folders = ["docs", "bench", "stacks", "sdks"];

    [Fact]
    public void Links_between_pages_and_to_code_lead_to_what_is_there()
    {
        var pages = _folders
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Folder, folder), "*.md", SearchOption.AllDirectories)
            )
            .Append(Path.Combine(RepositoryRoot.Folder, "README.md"))
            .ToList();

        Assert.True(pages.Count > 40, $"{pages.Count} pages");
        Assert.Empty(pages.SelectMany(page => Broken(page, File.ReadAllText(page))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Link_to_nothing_is_noticed_and_a_link_to_elsewhere_is_not_followed()
    {
        var page = Path.Combine(RepositoryRoot.Folder, "docs", "page.md");
        const string text = """
            # A heading, of two
            [a](nothing.md) [b](indicators.md) [c](https://example.org/x) [d](#a-heading-of-two) [e](#no-heading)
            <a href="../infra/Nowhere">f</a> <a href="../infra/PromQl">g</a> `[h](in-code.md)`
            """;

        Assert.Equal(["docs/page.md: nothing.md", "docs/page.md: #no-heading", "docs/page.md: ../infra/Nowhere"], Broken(page, text));
    }

    private static IEnumerable<string> Broken(string page, string text)
    {
        var name = Path.GetRelativePath(RepositoryRoot.Folder, page).Replace('\\', '/');
        return Link()
            .Matches(Code().Replace(text, ""))
            .Select(match => match.Groups["to"].Value)
            .Where(to => !to.Contains("://", StringComparison.Ordinal) && !Leads(page, text, to))
            .Select(to => $"{name}: {to}");
    }

    private static bool Leads(string page, string text, string to)
    {
        var (path, heading) = to.Split('#', 2) is [var before, var after] ? (before, after) : (to, null);
        var target = path.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, path));
        if (path.Length > 0 && !File.Exists(target) && !Directory.Exists(target))
        {
            return false;
        }

        return heading is null
            || Heading().Matches(path.Length == 0 ? text : File.ReadAllText(target)).Any(match => Anchor(match) == heading);
    }

    /// <summary>As GitHub makes it of a heading.</summary>
    private static string Anchor(Match heading) =>
        Punctuation().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)|href=""(?<to>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex("(?ms)^```.*?^```|`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?m)^#{1,6} (?<text>.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Punctuation();
}
