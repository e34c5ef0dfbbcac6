using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Tests.Drift;

namespace FksSre.Ops.Tests.Lab;

/// <summary>At an address that answers, and is not what it was taken for: a sentence that names it, whatever it says.</summary>
public sealed class OtherAnswerTests
{
    private static readonly Silence _silence = new(
        [new("service", "fks_api", IsRegex: false)],
        DateTimeOffset.UnixEpoch,
        DateTimeOffset.UnixEpoch.AddHours(7),
        "ada",
        "seven"
    );

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("""{"data": {"result": [{"metric": {}, "value": ["x", "7"]}]}}""")]
    [InlineData("""{"data": {"result": [{"metric": {}, "value": [7, "x"]}]}}""")]
    public async Task No_Prometheus_is_named(string body)
    {
        var (error, address) = await AskedAsync(body, (http, url) =>
            new PrometheusClient(http, url).QueryAsync("up", TestContext.Current.CancellationToken)
        );

        Assert.Equal(
            (HttpRequestError.InvalidResponse, $"{address} does not answer as a Prometheus does."),
            (error.HttpRequestError, error.Message)
        );
    }

    [Theory]
    [InlineData("alerts", "<html>Sign in</html>")]
    [InlineData("alerts", "null")]
    [InlineData("silences", "{}")]
    [InlineData("silences", "null")]
    [InlineData("begin", "<html>Sign in</html>")]
    [InlineData("begin", "{}")]
    [InlineData("begin", """{"silenceID": null}""")]
    public async Task No_Alertmanager_is_named(string what, string body)
    {
        var (error, address) = await AskedAsync(body, (http, url) =>
        {
            var client = new AlertmanagerClient(http, url);
            return what switch
            {
                "alerts" => client.AlertsAsync(TestContext.Current.CancellationToken),
                "silences" => client.SilencesAsync(TestContext.Current.CancellationToken),
                _ => client.BeginAsync(_silence, TestContext.Current.CancellationToken),
            };
        });

        Assert.Equal(
            (HttpRequestError.InvalidResponse, $"{address} does not answer as an Alertmanager does."),
            (error.HttpRequestError, error.Message)
        );
    }

    private static async Task<(HttpRequestException Error, Uri Address)> AskedAsync(string body, Func<HttpClient, Uri, Task> ask)
    {
        await using var server = await GrafanaDouble.StartAsync();
        server.Instead = (200, body, "");
        using var http = new HttpClient();
        var address = new Uri(server.Address.AbsoluteUri + "/");
        return (await Assert.ThrowsAsync<HttpRequestException>(() => ask(http, address)), address);
    }
}
