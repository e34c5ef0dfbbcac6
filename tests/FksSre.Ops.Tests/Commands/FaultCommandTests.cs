using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Tests.Commands;

public class FaultCommandTests
{
    private const string Nothing = "Say what is to break: --errors 30%, --latency 800ms or --down; for the pager and discord --answer 500.";

    [Theory]
    [InlineData("fks_api")]
    [InlineData("fks_api --answer 500")]
    [InlineData("fks_api --errors 30% --answer 500")]
    [InlineData("pager")]
    [InlineData("pager --down")]
    [InlineData("discord --answer 429 --errors 30%")]
    public void Fault_that_breaks_nothing_or_the_wrong_thing_is_a_usage_error(string arguments) =>
        Assert.Equal([Nothing], Errors(arguments));

    [Theory]
    [InlineData("fks_api --errors 30%")]
    [InlineData("fks_api --latency 800ms --for 90s")]
    [InlineData("pager --answer 500 --for 2m")]
    [InlineData("discord --answer 429")]
    public void Fault_that_breaks_something_is_none(string arguments) => Assert.Empty(Errors(arguments));

    private static IEnumerable<string> Errors(string arguments) =>
        FaultCommand.Create(Screen.ForThisTerminal()).Parse(arguments).Errors.Select(e => e.Message);
}
