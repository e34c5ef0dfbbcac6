using FksSre.Delivery.Reports;

namespace FksSre.Delivery.Tests.Reports;

/// <summary>What a job did, whatever its lines hold.</summary>
public class JobSummaryTests
{
    [Fact]
    public void Lines_are_a_list_letter_by_letter() =>
        Assert.Equal(
            """
            ## Deployment of dev

            - ok       preview: 3 to update
            - STOPPED  update: &lt;b&gt; @​team \`x\`


            """.ReplaceLineEndings("\n"),
            JobSummary.Of("Deployment of dev", ["ok       preview: 3 to update", "STOPPED  update: <b> @team `x`"])
        );

    [Fact]
    public void What_is_too_much_is_left_away_at_the_end_and_counted()
    {
        var summary = JobSummary.Of("Promotion to prod", Enumerable.Range(0, 97).Select(i => $"{i} {new string('x', 1_400)}"));

        Assert.InRange(summary.Length, 58_000, 60_000);
        Assert.EndsWith($"- 41 {new string('x', 1_400)}\n- … and 55 more.\n\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_line_is_cut_and_no_letter_in_two() =>
        Assert.Equal(
            $"## h\n\n- {new string('x', 1_499)}…\n\n",
            JobSummary.Of("h", [$"{new string('x', 1_499)}\U0001F514{new string('y', 700)}"])
        );
}
