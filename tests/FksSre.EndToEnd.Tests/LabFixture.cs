using System.Text.Json;

namespace FksSre.EndToEnd.Tests;

/// <summary>A lab that is up for all tests of a class and down afterwards.</summary>
public sealed class LabFixture : IAsyncLifetime
{
    public static readonly Uri Sink = new("http://127.0.0.1:19094");

    public HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var (exit, output, errors) = await FksCommand.RunAsync("up");
        Assert.True(exit == 0, $"./fks up: exit {exit}\n{errors}\n{output}");
        UpOutput = output;
    }

    public string UpOutput { get; private set; } = "";

    public async ValueTask DisposeAsync()
    {
        await FksCommand.RunAsync("down");
        Http.Dispose();
    }

    public async Task<JsonElement> GetAsync(string path) => JsonDocument.Parse(await Http.GetStringAsync(new Uri(Sink, path))).RootElement;

    public static async Task<JsonElement> StatusAsync()
    {
        var (exit, output, errors) = await FksCommand.RunAsync("status", "--json");
        Assert.True(exit == 0, $"./fks status --json: exit {exit}\n{errors}");
        return JsonDocument.Parse(output).RootElement;
    }

    public static async Task<T> EventuallyAsync<T>(string what, TimeSpan within, Func<Task<T?>> look)
        where T : struct
    {
        for (var waited = TimeSpan.Zero; waited < within; waited += TimeSpan.FromSeconds(2))
        {
            if (await look() is { } seen)
            {
                return seen;
            }

            await Task.Delay(TimeSpan.FromSeconds(2));
        }

        throw new Xunit.Sdk.XunitException($"{what}: not within {within.TotalSeconds} s.");
    }
}
