using System.Text.Json;
using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Clients;

/// <summary>Asks an Alertmanager, by its HTTP API v2.</summary>
/// <param name="http">Sends the requests.</param>
/// <param name="server">Its address; a path is kept, for one behind a prefix.</param>
internal sealed class AlertmanagerClient(HttpClient http, Uri server)
{
    private readonly Uri _api = new(server.AbsoluteUri.TrimEnd('/') + "/api/v2/");

    /// <summary>Those that hold now or will, the first to end first.</summary>
    /// <exception cref="HttpRequestException">It cannot be reached, or is no Alertmanager.</exception>
    public async Task<IReadOnlyList<Silence>> SilencesAsync(CancellationToken cancellation)
    {
        var all = await ListAsync<Silence>("silences", cancellation);
        return [.. all.Where(s => s.Status?.State != "expired").OrderBy(s => s.EndsAt).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>Alerts that fire, those too that are silent or held back.</summary>
    /// <exception cref="HttpRequestException">It cannot be reached, or is no Alertmanager.</exception>
    public async Task<IReadOnlyList<ActiveAlert>> AlertsAsync(CancellationToken cancellation) =>
        await ListAsync<ActiveAlert>("alerts", cancellation);

    /// <returns>Its id.</returns>
    /// <exception cref="HttpRequestException">It cannot be reached, or refuses the silence; the message says why.</exception>
    public async Task<string> BeginAsync(Silence silence, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(_api, "silences"), silence, LabJson.Options, cancellation);
        await DemandSuccessAsync(answer, cancellation);
        try
        {
            var made = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            return made.GetProperty("silenceID").GetString() ?? throw Other(inner: null);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or KeyNotFoundException)
        {
            throw Other(e);
        }
    }

    /// <exception cref="HttpRequestException">It cannot be reached, or has no silence with that id.</exception>
    public async Task EndAsync(string id, CancellationToken cancellation)
    {
        using var answer = await http.DeleteAsync(new Uri(_api, $"silence/{Uri.EscapeDataString(id)}"), cancellation);
        await DemandSuccessAsync(answer, cancellation);
    }

    private async Task<List<T>> ListAsync<T>(string path, CancellationToken cancellation)
    {
        try
        {
            return await http.GetFromJsonAsync<List<T>>(new Uri(_api, path), LabJson.Options, cancellation) ?? throw Other(inner: null);
        }
        // A page to sign in, say, of somebody in between.
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw Other(e);
        }
    }

    private HttpRequestException Other(Exception? inner) =>
        new(HttpRequestError.InvalidResponse, $"{server} does not answer as an Alertmanager does.", inner);

    private static async Task DemandSuccessAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException(
                $"It answered {(int)answer.StatusCode}: {(await answer.Content.ReadAsStringAsync(cancellation)).Trim()}"
            );
        }
    }
}
