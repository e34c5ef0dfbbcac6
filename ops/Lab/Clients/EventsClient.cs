using System.Text.Json;

namespace FksSre.Ops.Lab.Clients;

/// <summary>Sends events to PagerDuty's Events API v2, or to what speaks it.</summary>
/// <param name="http">Sends them.</param>
/// <param name="enqueue">Where to.</param>
internal sealed class EventsClient(HttpClient http, Uri enqueue)
{
    /// <summary>Ends the incident that is open under a key. Where none is, it is accepted all the same and changes nothing.</summary>
    /// <param name="routingKey">The integration key of the service that the incident is open on; a secret.</param>
    /// <param name="dedupKey">The incident's.</param>
    /// <param name="cancellation">Ends the sending.</param>
    /// <exception cref="HttpRequestException">It cannot be reached, or refuses the event; the message says why.</exception>
    public async Task ResolveAsync(string routingKey, string dedupKey, CancellationToken cancellation)
    {
        var resolve = new Dictionary<string, string>
        {
            ["routing_key"] = routingKey,
            ["event_action"] = "resolve",
            ["dedup_key"] = dedupKey,
        };
        using var answer = await http.PostAsJsonAsync(enqueue, resolve, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            var said = await answer.Content.ReadAsStringAsync(cancellation);
            throw new HttpRequestException(
                $"It answered {(int)answer.StatusCode}: "
                    + $"{Reason(said).Replace(routingKey, "(the routing key)", StringComparison.Ordinal)}"
            );
        }
    }

    private static string Reason(string body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var errors = answer.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.ToString());
            return $"{answer.RootElement.GetProperty("message")} ({string.Join("; ", errors)})";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return body.Trim();
        }
    }
}
