using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Tests;

public class ErrorBudgetPolicyTests
{
    [Theory]
    [InlineData(0.501, null)]
    [InlineData(0.5, 50)]
    [InlineData(0.26, 50)]
    [InlineData(0.25, 25)]
    [InlineData(0.101, 25)]
    [InlineData(0.1, 10)]
    [InlineData(0.001, 10)]
    [InlineData(0, 0)]
    [InlineData(-3.7, 0)]
    public void Step_is_the_last_that_has_begun(double left, int? percent) =>
        Assert.All(Enum.GetValues<Tier>(), tier => Assert.Equal(percent, (int?)ErrorBudgetPolicy.Of(tier).At((decimal)left)?.LeftPercent));

    [Fact]
    public void Only_a_spent_budget_holds_what_loosens_its_promise() =>
        Assert.All(Enum.GetValues<Tier>(), tier =>
            Assert.Equal([0m], ErrorBudgetPolicy.Of(tier).Steps.Where(step => step.HoldsLoosening).Select(step => step.LeftPercent))
        );
}
