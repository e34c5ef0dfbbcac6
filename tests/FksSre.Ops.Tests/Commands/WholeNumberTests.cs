using System.CommandLine;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Tests.Commands;

public class WholeNumberTests
{
    [Theory]
    [InlineData("dashboards --width 319", "'319' is no whole number from 320 to 3840.")]
    [InlineData("dashboards --width wide", "'wide' is no whole number from 320 to 3840.")]
    [InlineData("oncall show dev --weeks 105", "'105' is no whole number from 1 to 104.")]
    [InlineData("oncall show dev --weeks 2.5", "'2.5' is no whole number from 1 to 104.")]
    [InlineData("fault pager --answer soon", "'soon' is no whole number from 100 to 599.")]
    public void Others_are_explained(string arguments, string error) =>
        Assert.Equal([error], Parsed(arguments).Errors.Select(e => e.Message));

    [Theory]
    [InlineData("dashboards --width 320")]
    [InlineData("dashboards --width 3840")]
    [InlineData("oncall show dev --weeks 104")]
    [InlineData("fault pager --answer 429")]
    public void Those_between_the_bounds_are_taken(string arguments) => Assert.Empty(Parsed(arguments).Errors);

    private static ParseResult Parsed(string arguments)
    {
        var screen = Screen.ForThisTerminal();
        return new RootCommand
        {
            DashboardsCommand.Create(screen),
            OnCallCommand.Create(screen, TimeProvider.System),
            FaultCommand.Create(screen),
        }.Parse(arguments);
    }
}
