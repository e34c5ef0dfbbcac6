using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Tests;

public class ObjectiveTests
{
    [Theory]
    [InlineData("99.9", "0.001")]
    [InlineData("99.95", "0.0005")]
    [InlineData("50", "0.5")]
    [InlineData("99.9999", "0.000001")]
    public void Budget_is_exactly_what_the_objective_leaves(string percent, string budget) =>
        Assert.Equal(decimal.Parse(budget), Objective.Percent(decimal.Parse(percent)).Budget.Ratio);

    [Theory]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("-3")]
    [InlineData("100.0001")]
    public void Percent_outside_the_open_range_is_refused(string percent)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Objective.Percent(decimal.Parse(percent)));
        Assert.StartsWith("An objective lies between 0 and 100 percent, e.g. 99.9.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trailing_zeros_do_not_show() => Assert.Equal(Objective.Percent(99.9m).ToString(), Objective.Percent(99.9000m).ToString());

    [Fact]
    public void Objective_reads_as_a_percentage() => Assert.Equal("99.95 %", Objective.Percent(99.95m).ToString());
}
