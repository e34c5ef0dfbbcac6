using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Catalogue;

namespace FksSre.Ops.Tests.Commands;

public class SilenceArgumentTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--end 5f3c")]
    [InlineData("fks_api --for 2h --because x --slo uptime --tickets --alertmanager http://127.0.0.1:9093")]
    public void Legal_arguments_are_taken(string arguments) => Assert.Empty(Errors(arguments));

    [Theory]
    [InlineData("--for 2h", "Say which service is to be silent: one of {services}.")]
    [InlineData("fks_api --end 5f3c", "Either begin a silence for a service, or --end one.")]
    [InlineData("fks_api --for soon", "'soon' is no time. Write numbers and units, the largest first, e.g. 800ms, 90s, 5m, 2h or 1h30m.")]
    [InlineData("--alertmanager alertmanager:9093", "'alertmanager:9093' is no URL of http or https. Write e.g. http://127.0.0.1:19093/.")]
    public void Others_are_explained(string arguments, string error) =>
        Assert.Equal([error.Replace("{services}", Services, StringComparison.Ordinal)], Errors(arguments));

    private static string Services => string.Join(", ", FksCatalogue.Services.Select(service => service.Id));

    private static IEnumerable<string> Errors(string arguments) =>
        SilenceCommand.Create(Screen.ForThisTerminal(), TimeProvider.System).Parse(arguments).Errors.Select(error => error.Message);
}
