using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace FksSre.Ops.PagerDuty.Api;

/// <summary>Asks PagerDuty's REST API v2. Nothing is changed there: the one POST it sends is a preview.</summary>
/// <param name="http">Sends the requests; without redirects, since a token is not for whoever stands there.</param>
/// <param name="server">Its address.</param>
/// <param name="token">Of the account; in a header and nowhere else.</param>
/// <param name="clock">Waits.</param>
/// <param name="patience">For how long.</param>
/// <param name="progress">Told of waiting.</param>
internal sealed class PagerDutyClient(
    HttpClient http,
    Uri server,
    string token,
    TimeProvider clock,
    Patience patience,
    IProgress<string> progress
)
{
    /// <summary>In bytes; the largest page of a large account has a tenth of it.</summary>
    public const long LargestAnswer = 16 * 1024 * 1024;

    private const int PageSize = 100;

    /// <summary>As documented: offset and limit together go up to this.</summary>
    private const int MostListed = 10_000;

    private static readonly TimeSpan _unsaidWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _leastWait = TimeSpan.FromSeconds(1);

    private TimeSpan _waited;

    /// <returns>What stands under a key of the answer.</returns>
    /// <exception cref="LookFailure">It could not be had.</exception>
    public async Task<T> GetAsync<T>(string path, string key, CancellationToken cancellation) =>
        Read<T>(await SendAsync(HttpMethod.Get, path, body: null, cancellation), path, key);

    /// <summary>Every page of a list.</summary>
    /// <param name="path">With its query, without limit and offset.</param>
    /// <param name="key">Under which the things stand.</param>
    /// <exception cref="LookFailure">Not all of it could be had.</exception>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string path, string key, CancellationToken cancellation)
    {
        var all = new List<T>();
        for (var offset = 0; offset + PageSize <= MostListed; offset += PageSize)
        {
            var page =
                path
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={PageSize}&offset={offset}"
                );
            var answer = await SendAsync(HttpMethod.Get, page, body: null, cancellation);
            all.AddRange(Read<IReadOnlyList<T>>(answer, path, key));
            if (!Read<bool>(answer, path, "more"))
            {
                return all;
            }
        }

        throw LookFailures.TooMany(Shown(HttpMethod.Get, path), MostListed);
    }

    /// <exception cref="LookFailure">It could not be had.</exception>
    /// <exception cref="RefusedException">PagerDuty finds something wrong with what was sent.</exception>
    public async Task<T> PreviewAsync<T>(string path, string key, object body, CancellationToken cancellation) =>
        Read<T>(await SendAsync(HttpMethod.Post, path, JsonSerializer.Serialize(body, PagerDutyJson.Options), cancellation), path, key);

    private static T Read<T>(string answer, string path, string key)
    {
        var request = $"GET {path.Split('?')[0]}";
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(key, out var value)
                ? value.Deserialize<T>(PagerDutyJson.Options) ?? throw LookFailures.NotPagerDuty(request, $"its {key} is null")
                : throw LookFailures.NotPagerDuty(request, $"it has no {key}");
        }
        catch (JsonException)
        {
            throw LookFailures.NotPagerDuty(
                request,
                answer.TrimStart().StartsWith('<') ? "it is a web page" : $"its {key} cannot be read as JSON of that kind"
            );
        }
    }

    private async Task<string> SendAsync(HttpMethod method, string path, string? body, CancellationToken cancellation)
    {
        for (var tries = 0; ; tries++)
        {
            var (answer, failure, wait) = await TryAsync(method, path, body, cancellation);
            if (failure is null)
            {
                return answer;
            }

            if (wait is null && tries >= patience.Pauses.Count)
            {
                throw failure;
            }

            if (wait is { } asked)
            {
                _waited += asked;
                if (_waited > patience.LongestWait)
                {
                    throw failure;
                }

                // What PagerDuty asks to wait for is no failure of its.
                tries--;
                progress.Report(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"PagerDuty limits the rate of requests: waiting {Math.Ceiling(asked.TotalSeconds)} s"
                    )
                );
            }

            await Task.Delay(wait ?? patience.Pauses[tries], clock, cancellation);
        }
    }

    /// <returns>The answer; or why there is none, and how long PagerDuty asks to wait, if it does.</returns>
    /// <exception cref="LookFailure">There is none, and another try would end in the same way.</exception>
    private async Task<(string Answer, LookFailure? Failure, TimeSpan? Wait)> TryAsync(
        HttpMethod method,
        string path,
        string? body,
        CancellationToken cancellation
    )
    {
        var shown = Shown(method, path);
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(server, path.TrimStart('/')));
            request.Headers.TryAddWithoutValidation("Authorization", $"Token token={token}");
            request.Headers.TryAddWithoutValidation("Accept", "application/vnd.pagerduty+json;version=2");
            // The API demands it of every request, one without a body included.
            request.Content = new StringContent(body ?? "", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            using var answer = await http.SendAsync(request, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            if (answer.IsSuccessStatusCode)
            {
                return (text, null, null);
            }

            // What is said in a refusal is shown, and a gateway may repeat there what it was sent.
            text = text.Replace(token, "(the token)", StringComparison.Ordinal);

            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                var wait = Reset(answer);
                return ("", LookFailures.Limited(shown, wait, patience.LongestWait), wait);
            }

            if (answer.StatusCode == HttpStatusCode.BadRequest && method == HttpMethod.Post)
            {
                throw new RefusedException(LookFailures.Said(text).TrimStart(':', ' '));
            }

            var failure = LookFailures.Of(shown, answer.StatusCode, text);
            return (int)answer.StatusCode >= 500 ? ("", failure, null) : throw failure;
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw LookFailures.TooLarge(shown, LargestAnswer);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ResponseEnded)
        {
            return ("", LookFailures.BrokenOff(shown, server), null);
        }
        catch (HttpRequestException e)
        {
            return ("", LookFailures.Unreachable(server, e.Message), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ("", LookFailures.Silent(shown, server, http.Timeout), null);
        }
    }

    /// <summary>Until requests are taken again, as PagerDuty's header says, or that of a gateway before it.</summary>
    private TimeSpan Reset(HttpResponseMessage answer)
    {
        if (
            answer.Headers.TryGetValues("ratelimit-reset", out var values)
            && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        )
        {
            return AtLeast(TimeSpan.FromSeconds(seconds));
        }

        var after = answer.Headers.RetryAfter;
        return AtLeast(after?.Delta ?? (after?.Date is { } date ? date - clock.GetUtcNow() : _unsaidWait));

        static TimeSpan AtLeast(TimeSpan wait) => wait < _leastWait ? _leastWait : wait;
    }

    /// <summary>Without the query: names and times of a search say nothing about what went wrong.</summary>
    private static string Shown(HttpMethod method, string path) => $"{method} {path.Split('?')[0]}";
}
