using FksSre.Delivery.Comparison;
using FksSre.Delivery.Promotion;

namespace FksSre.Delivery.Tests.Prepared;

/// <summary>How long a real edit has to run before it is promoted, by what the comparison of its renders says of it.</summary>
public class PreparedSoakTests
{
    private const int Days = 24;

    [Theory]
    [InlineData("description", 0)]
    [InlineData("runbook", 0)]
    [InlineData("person-joins", 0)]
    [InlineData("override", 0)]
    [InlineData("slower-escalation", 0)]
    [InlineData("memory", 1)]
    [InlineData("one-alertmanager", 1)]
    [InlineData("objective-lowered", 3 * Days)]
    [InlineData("page-gone", 3 * Days)]
    [InlineData("slower-is-fast-enough", 30 * Days)]
    [InlineData("slo-renamed", 30 * Days)]
    public async Task Edit_soaks_as_long_as_its_kind_needs(string name, int hours)
    {
        var change = PreparedChanges.All[name];
        var before = await Renders.OfAsync(change.Environment, roster: change.RosterBefore);
        var after = await Renders.OfAsync(change.Environment, change.Services, change.Roster ?? change.RosterBefore, change.Configure);

        var need = SoakNeed.Of(before, after, EnvironmentComparison.Of(before, after, Renders.Now));

        Assert.True(need.Time == TimeSpan.FromHours(hours), need.Text);
    }
}
