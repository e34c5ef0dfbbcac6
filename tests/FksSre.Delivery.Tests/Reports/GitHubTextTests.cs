using CsCheck;
using FksSre.Delivery.Reports;

namespace FksSre.Delivery.Tests.Reports;

/// <summary>What anybody may have written as the name of an SLO ends as letters on a page.</summary>
public class GitHubTextTests
{
    [Theory]
    [InlineData("</details>", "&lt;/details&gt;")]
    [InlineData("@team", "@\u200bteam")]
    [InlineData("#123", "#\u200b123")]
    [InlineData("a\nb", "a b")]
    [InlineData("**bold** _it_", @"\*\*bold\*\* \_it\_")]
    [InlineData("[x](javascript:y)", @"\[x\]\(javascript:y\)")]
    [InlineData("https://example.com", @"https:" + "\u200b" + @"//example\.com")]
    [InlineData("www.example.com", "www\u200b\\.example\\.com")]
    [InlineData("| a |", @"\| a \|")]
    [InlineData("1. one", @"1\. one")]
    [InlineData("- x", @"\- x")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("$x$", @"\$x\$")]
    [InlineData("\u202eabc", @"\\u202eabc")]
    [InlineData("99.9 % → 99.5 %", @"99\.9 % → 99\.5 %")]
    public void Text_is_shown_letter_by_letter(string text, string expected) => Assert.Equal(expected, GitHubText.Of(text));

    [Theory]
    [InlineData("fks_api/availability", "`fks_api/availability`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a", "`` `a ``")]
    [InlineData("a``b`", "``` a``b` ```")]
    [InlineData("</details>\n@team", "`</details> @team`")]
    [InlineData("", "")]
    public void Code_is_fenced_by_more_quotes_than_stand_in_it(string text, string expected) =>
        Assert.Equal(expected, GitHubText.Code(text));

    [Fact]
    public void Nothing_in_any_text_is_markup_or_calls_anybody() =>
        Gen.String.Sample(text =>
        {
            var escaped = GitHubText.Of(text);
            Assert.DoesNotContain('<', escaped);
            Assert.DoesNotContain('>', escaped);
            Assert.DoesNotContain('\n', escaped);
            Assert.DoesNotContain("://", escaped);
            Assert.DoesNotMatch(@"[@#](?!\u200b)", escaped);
            Assert.DoesNotMatch(@"(?<!\\)(?:\\\\)*[`*_\[\]|]", escaped.Replace("\\\\", "", StringComparison.Ordinal));
        });
}
