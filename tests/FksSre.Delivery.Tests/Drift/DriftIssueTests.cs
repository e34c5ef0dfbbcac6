using FksSre.Delivery.Drift;
using FksSre.Delivery.Reports;

namespace FksSre.Delivery.Tests.Drift;

/// <summary>The body of the issue: found by its first line, escaped, and never longer than GitHub takes.</summary>
public class DriftIssueTests
{
    [Fact]
    public void Body_says_what_who_and_which_command()
    {
        var report = DriftReport.Of([
            DriftReport.Empty with
            {
                Items = [new(DriftKind.Edited, "ConfigMap ns/x", "@ada changed .data[\"</details>\"]", "./fks takeback dev takes it back")],
                Remarks = ["Deployment y is not ready."],
            },
            DriftReport.Missed("PagerDuty", "There is no token.", "Set it."),
        ]);

        Assert.Equal("Drift: dev is other than it is declared in 1 place", DriftIssue.Title("dev", report));
        Assert.Equal(
            """
            <!-- fks-sre:drift dev -->
            `dev` is other than it is declared, at 8a34707.

            - `ConfigMap ns/x`: @ZWada changed \.data\["&lt;/details&gt;"\]; \./fks takeback dev takes it back

            **Could not be looked at**

            - PagerDuty: There is no token\. Set it\.

            **No drift, and to be known**

            - Deployment y is not ready\.

            Look again with `./fks drift dev`. This issue is closed by itself when that finds nothing.

            """.ReplaceLineEndings("\n").Replace("ZW", "\u200b", StringComparison.Ordinal),
            DriftIssue.Body("dev", report, "at 8a34707")
        );
    }

    [Theory]
    [InlineData("<!-- fks-sre:drift dev -->\nx", true)]
    [InlineData("<!-- fks-sre:drift dev -->\r\nx", true)]
    [InlineData("<!-- fks-sre:drift dev -->", true)]
    [InlineData(" <!-- fks-sre:drift dev -->\n", false)]
    [InlineData("> <!-- fks-sre:drift dev -->\n", false)]
    [InlineData("x\n<!-- fks-sre:drift dev -->\n", false)]
    [InlineData("<!-- fks-sre:drift dev --> x\n", false)]
    [InlineData("<!-- fks-sre:drift dev2 -->\n", false)]
    [InlineData("<!-- fks-sre:drift prod -->\n", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Issue_is_found_by_the_whole_first_line(string? body, bool found) => Assert.Equal(found, DriftIssue.IsOf("dev", body));

    [Theory]
    [InlineData(3_017, 40, true)]
    [InlineData(17, 9_000, false)]
    public void Body_is_never_too_long_and_says_what_it_leaves_out(int items, int letters, bool cut)
    {
        var text = new string('<', letters);
        var report = DriftReport.Empty with
        {
            Items = [.. Enumerable.Range(0, items).Select(i => new DriftItem(DriftKind.Edited, $"s{i}", text, "c"))],
            Remarks = [.. Enumerable.Repeat(text, 7)],
        };

        var body = DriftIssue.Body("dev", report, "now");

        Assert.True(body.Length <= 60_000, $"{body.Length}");
        Assert.StartsWith(DriftIssue.Marker("dev") + "\n", body, StringComparison.Ordinal);
        Assert.True(DriftIssue.IsOf("dev", body));
        Assert.EndsWith("finds nothing.\n", body, StringComparison.Ordinal);
        Assert.Equal(cut, body.Contains("more.\n", StringComparison.Ordinal) && items > 1_000);
    }
}
