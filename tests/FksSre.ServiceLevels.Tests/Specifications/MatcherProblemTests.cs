using FksSre.ServiceLevels.Findings;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Matchers that are about nothing, so that nothing fails, or everything goes well.</summary>
public sealed class MatcherProblemTests
{
    private const string All = "sum(rate(calls_total[{{.window}}]))";

    [Theory]
    [InlineData("code=\"5..\"", "=", "Write code=~\"5..\".")]
    [InlineData("status!=\"5..\"", "!=", "Write status!~\"5..\".")]
    [InlineData("code=\"500|503\"", "=", "Write code=~\"500|503\".")]
    [InlineData("http_status_code=\"5.*\"", "=", "Write http_status_code=~\"5.*\".")]
    [InlineData("envoy_response_code_class=\"5..\"", "=", "Write the digit of the class alone, e.g. envoy_response_code_class=\"5\".")]
    [InlineData("envoy_response_code=\"5..\"", "=", "Write envoy_response_code=~\"5..\".")]
    [InlineData("code=\"500,503\"", "=", "Write e.g. code=~\"5..\" for a class, or code=~\"500|503\" for some of it.")]
    public void A_pattern_that_is_compared_letter_by_letter_is_refused(string matcher, string sign, string remedy)
    {
        var read = ReadSli.Events(Some(matcher), All);

        Assert.Equal(
            $"FKS162 error: {matcher} is about this text itself and no pattern, since {sign} compares letter by letter.",
            read.Said()
        );
        Assert.Equal(remedy, read.Findings.Single().Remedy);
    }

    [Theory]
    [InlineData("code=~\"5\"", "code=~")]
    [InlineData("code!~\"^5\"", "code!~")]
    [InlineData("status=~\"5*\"", "status=~")]
    [InlineData("code=~\"500,503\"", "code=~")]
    [InlineData("code=~\"[45].\"", "code=~")]
    public void A_pattern_that_no_status_matches_is_refused(string matcher, string start)
    {
        var read = ReadSli.Events(Some(matcher), All);

        Assert.Equal($"FKS162 error: {matcher} is about no status there is, since a pattern must match the whole value.", read.Said());
        Assert.Equal($"Write e.g. {start}\"5..\" for a class, or {start}\"500|503\" for some of it.", read.Findings.Single().Remedy);
    }

    [Fact]
    public void Envoy_has_a_class_by_its_digit()
    {
        var read = ReadSli.Events(Some("envoy_response_code_class=~\"5..\""), All);

        Assert.Equal(
            "FKS162 error: envoy_response_code_class=~\"5..\" is about no status there is, since a pattern must match the whole value.",
            read.Said()
        );
        Assert.Equal("Write the digit of the class alone, e.g. envoy_response_code_class=\"5\".", read.Findings.Single().Remedy);
    }

    [Theory]
    [InlineData("code=\"500\",code=\"503\"")]
    [InlineData("code=\"500\",code!~\"5..\"")]
    [InlineData("code=~\"5..\",code!~\"5..\"")]
    [InlineData("code=~\"5..\",code!~\"[45]..\"")]
    [InlineData("code=~\"5..\",code=~\"4..\"")]
    [InlineData("path=~\"/a/.*\",path!~\"/a/.*\"")]
    public void Values_that_no_series_has_at_once_are_refused(string matchers) =>
        Assert.Equal(
            $"FKS162 error: No series has {matchers.Replace(",", " and ", StringComparison.Ordinal)} at once.",
            ReadSli.Events(Some(matchers), All).Said()
        );

    [Theory]
    [InlineData("code!~\"2..|3..|4..\",code!~\"5..\"", "code!~\"2..|3..|4..\" and code!~\"5..\" leave")]
    [InlineData("status!~\"[2-5].*\"", "status!~\"[2-5].*\" leaves")]
    public void Matchers_that_leave_no_status_are_asked_about(string matchers, string problem)
    {
        var read = ReadSli.Events(Some(matchers), All);

        Assert.NotNull(read.Sli);
        Assert.Equal($"FKS162: {problem} no status from 200 on.", read.Said().Split('\n')[0]);
    }

    [Theory]
    [InlineData("300ms")]
    [InlineData("Inf")]
    public void A_bound_is_a_number(string bound) =>
        Assert.Equal(
            $"FKS162 error: le=\"{bound}\" is no bucket: a bound is a number, mostly of seconds, or +Inf.",
            ReadSli.Counters("good", $"took_seconds_bucket{{le=\"{bound}\"}}", "took_seconds_count").Said()
        );

    [Theory]
    [InlineData("job=\"api.*\"", "job=~\"api.*\"")]
    [InlineData("service=\"a|b\"", "service=~\"a|b\"")]
    public void What_looks_like_a_pattern_elsewhere_is_asked_about(string matcher, string meant)
    {
        var read = ReadSli.Events(Some($"{matcher},code=~\"5..\""), Some(matcher));

        Assert.NotNull(read.Sli);
        Assert.Equal(FindingLevel.Advice, read.Findings[0].Level);
        Assert.Equal($"{matcher} is about this text itself and no pattern, since = compares letter by letter.", read.Findings[0].Problem);
        Assert.Equal($"If that is not meant: write {meant}.", read.Findings[0].Remedy);
    }

    [Theory]
    [InlineData("code=~\"5..\"")]
    [InlineData("code=~\"^5..$\"")]
    [InlineData("code=~\"5[0-9]{2}\"")]
    [InlineData("code=~\"5xx\"")]
    [InlineData("status=\"5xx\"")]
    [InlineData("code=\"503\"")]
    [InlineData("code=~\"1006|1011\"")]
    [InlineData("code=~\"4|14\"")]
    [InlineData("code=\"14\"")]
    [InlineData("country_code=\"49\"")]
    [InlineData("code=~\"5..\",code!~\"50[14]\"")]
    [InlineData("code!~\"2..\",code!~\"[34]..\"")]
    [InlineData("envoy_response_code_class=\"5\"")]
    [InlineData("envoy_response_code_class=~\"4|5\"")]
    [InlineData("status_class=~\"5xx\"")]
    [InlineData("response_code_class!~\"[2-4]00\"")]
    [InlineData("path=~\"/a/.*\",path!~\"/a/b/.*\"")]
    [InlineData("exit_code=~\"1\"")]
    [InlineData("path=\"/api/(.*)\"")]
    [InlineData("rule=\"Host(`a`) || Path(`/b`)\"")]
    public void What_may_be_there_is_quiet(string matcher) => ReadSli.Events(Some(matcher), Some("")).NoneOf("FKS162");

    private static string Some(string matchers) => $"sum(rate(calls_total{{{matchers}}}[{{{{.window}}}}]))";
}
