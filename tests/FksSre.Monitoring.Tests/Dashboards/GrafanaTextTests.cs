using FksSre.Monitoring.Dashboards;
using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>Texts and names that Grafana reads in its own way.</summary>
public class GrafanaTextTests
{
    [Fact]
    public void Query_keeps_its_meaning_where_a_name_looks_like_a_variable() =>
        Assert.Equal(
            """up{job="\x24__interval [\x5bjob]]"}""",
            GrafanaText.Query(Prom.Instant(new Selector("up", LabelMatcher.Equal("job", "$__interval [[job]]"))))
        );

    /// <summary>A query's letter is also the column of a table that shows its value.</summary>
    [Theory]
    [InlineData(0, "Value #A")]
    [InlineData(25, "Value #Z")]
    [InlineData(26, "Value #AA")]
    [InlineData(27, "Value #AB")]
    [InlineData(51, "Value #AZ")]
    [InlineData(52, "Value #BA")]
    [InlineData(701, "Value #ZZ")]
    [InlineData(702, "Value #AAA")]
    public void Queries_after_the_twenty_sixth_have_two_letters(int query, string column) => Assert.Equal(column, Column.Value(query));

    [Fact]
    public void What_is_no_number_and_what_is_not_there_have_words_of_their_own() =>
        Assert.Equal(
            [("nan", "idle", Colours.Unknown), ("null", "gone", Colours.Unknown)],
            new[] { ValueText.NotANumber("idle"), ValueText.Nothing("gone") }.Select(words => (words.Special, words.Text, words.Colour))
        );
}
