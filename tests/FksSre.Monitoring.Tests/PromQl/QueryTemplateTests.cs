using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.PromQl;

/// <summary>Where Go's templates let a placeholder stand, dashes and blanks beside it included.</summary>
public class QueryTemplateTests
{
    [Theory]
    [InlineData("sum(errors:rate{{.window}})")]
    [InlineData("sum(errors:rate{{ .window }})")]
    [InlineData("sum(errors:rate {{- .window -}} )")]
    [InlineData("sum(errors:rate\t {{- $.window}})")]
    public void Placeholder_is_part_of_the_name_it_stands_behind(string query) =>
        Assert.Equal("sum(errors:rate{{.window}})", Query.Parse(query).Query?.Text);

    [Fact]
    public void Without_a_dash_the_blank_before_it_stays_and_ends_the_name() =>
        Assert.Equal(
            new QueryProblem(16, "'{{.window}}' stands where ) is expected."),
            Query.Parse("sum(errors:rate {{.window}})").Problem
        );
}
