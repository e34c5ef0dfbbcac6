using System.CommandLine;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Tests.Commands;

public class ServerOptionTests
{
    private static readonly Option<Uri> _option = ServerOption.Create("--prometheus", "", new("http://127.0.0.1:19093/"));

    [Theory]
    [InlineData("", "http://127.0.0.1:19093/")]
    [InlineData("--prometheus http://monitor:9091", "http://monitor:9091/")]
    [InlineData("--prometheus https://monitor/prometheus", "https://monitor/prometheus/")]
    [InlineData("--prometheus https://monitor/prometheus/?a=b#c", "https://monitor/prometheus/")]
    public void Address_ends_in_a_slash_so_that_paths_can_follow(string arguments, string address) =>
        Assert.Equal(
            address,
            new RootCommand { _option }
                .Parse(arguments)
                .GetRequiredValue(_option)
                .AbsoluteUri
        );

    [Theory]
    [InlineData("monitor:9091")]
    [InlineData("ftp://monitor")]
    [InlineData("/prometheus")]
    public void Anything_else_is_explained(string text) =>
        Assert.Equal(
            [$"'{text}' is no URL of http or https. Write e.g. http://127.0.0.1:19093/."],
            new RootCommand { _option }
                .Parse($"--prometheus {text}")
                .Errors.Select(e => e.Message)
        );

    [Fact]
    public void Promotion_takes_the_servers_of_the_environment_that_is_promoted_into() =>
        Assert.Empty(
            PromoteCommand
                .Create(Screen.ForThisTerminal(), TimeProvider.System)
                .Parse("dev prod --prod-prometheus https://p.example.com/a --prod-alertmanager https://a.example.com/b")
                .Errors
        );

    [Fact]
    public void Dashboards_take_another_prometheus() =>
        Assert.Empty(DashboardsCommand.Create(Screen.ForThisTerminal()).Parse("prod --prometheus http://monitor:9091/ --width 390").Errors);
}
