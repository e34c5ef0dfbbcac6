using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FksSre.Ops.Ci.GitHub;

/// <summary>Sends requests to GitHub's REST API: what passes is repeated, what stays is a failure with a finding.</summary>
/// <param name="place">Where, and with which token.</param>
/// <param name="clock">Waits.</param>
/// <param name="patience">For how long.</param>
/// <param name="progress">Told of waiting.</param>
internal sealed class GitHubServer(GitHubPlace place, TimeProvider clock, GitHubPatience patience, IProgress<string> progress) : IDisposable
{
    /// <summary>In bytes: a hundred comments as long as they may be, in letters of three bytes each.</summary>
    private const long LargestAnswer = 64 * 1024 * 1024;

    /// <summary>Where a limit does not say how long; GitHub's own advice is a minute.</summary>
    private static readonly TimeSpan _unsaidWait = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan _leastWait = TimeSpan.FromSeconds(1);

    // Without redirects: a token is not for whoever stands there.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = patience.Answer,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    private TimeSpan _waited;

    public void Dispose() => _http.Dispose();

    /// <param name="method">GET and PATCH are repeated where they broke off; a POST is not, or there would be two of it.</param>
    /// <param name="address">Of this API.</param>
    /// <param name="body">JSON; null: none.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The body, and the address of the next page, if there is one.</returns>
    /// <exception cref="GitHubFailure">There is no answer that is a success.</exception>
    public async Task<(string Body, Uri? Next)> SendAsync(HttpMethod method, Uri address, string? body, CancellationToken cancellation)
    {
        var repeats = method == HttpMethod.Post ? 0 : patience.Pauses.Count;
        for (var tries = 0; ; )
        {
            var answer = await TryAsync(method, address, body, cancellation);
            if (answer.Failure is null)
            {
                return (answer.Body, answer.Next);
            }

            if (answer.Wait is { } asked && (_waited += asked) <= patience.LongestWait)
            {
                // What GitHub asks to wait for was not done, and is no failure of its.
                progress.Report(
                    FormattableString.Invariant($"GitHub limits the rate of requests: waiting {Math.Ceiling(asked.TotalSeconds)} s")
                );
                await Task.Delay(asked, clock, cancellation);
            }
            else if (answer is { Passes: true, Wait: null } && tries < repeats)
            {
                await Task.Delay(patience.Pauses[tries++], clock, cancellation);
            }
            else
            {
                throw answer.Failure;
            }
        }
    }

    private async Task<Attempt> TryAsync(HttpMethod method, Uri address, string? body, CancellationToken cancellation)
    {
        var shown = $"{method} {address.AbsolutePath}";
        try
        {
            using var request = Request(method, address, body);
            using var answer = await _http.SendAsync(request, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            if (answer.IsSuccessStatusCode)
            {
                return new(text, Next(answer), null, Passes: false, null);
            }

            // A proxy may repeat in its refusal what it was sent.
            text = text.Replace(place.Token, "(the token)", StringComparison.Ordinal);
            return Wait(answer, text) is { } wait
                ? new("", null, new(GitHubFindings.Limited(shown, wait, patience.LongestWait)), Passes: true, wait)
                : new(
                    "",
                    null,
                    new(GitHubFindings.Of(shown, answer.StatusCode, text), answer.StatusCode == HttpStatusCode.Forbidden),
                    Passes: (int)answer.StatusCode >= 500,
                    null
                );
        }
        catch (HttpRequestException e)
        {
            return new("", null, new(GitHubFindings.Unreachable(shown, e.Message)), Passes: true, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new("", null, new(GitHubFindings.Silent(shown, patience.Answer)), Passes: true, null);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, Uri address, string? body)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new("Bearer", place.Token);
        request.Headers.Accept.ParseAdd("application/vnd.github+json");
        request.Headers.UserAgent.ParseAdd("fks-sre");
        request.Headers.Add("X-GitHub-Api-Version", "2022-11-28");
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        return request;
    }

    /// <summary>
    /// A limit is told as 403 or 429: with how long to wait, with no requests left until a time, or in words alone.
    /// </summary>
    /// <returns>Null where it is no limit.</returns>
    private TimeSpan? Wait(HttpResponseMessage answer, string body)
    {
        if (answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests))
        {
            return null;
        }

        var after = answer.Headers.RetryAfter;
        if (after?.Delta is { } delta)
        {
            return AtLeast(delta);
        }

        if (after?.Date is { } date)
        {
            return AtLeast(date - clock.GetUtcNow());
        }

        if (Header(answer, "x-ratelimit-remaining") == "0")
        {
            return
                long.TryParse(Header(answer, "x-ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var reset)
                && reset < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? AtLeast(DateTimeOffset.FromUnixTimeSeconds(reset) - clock.GetUtcNow())
                : _unsaidWait;
        }

        return
            answer.StatusCode == HttpStatusCode.TooManyRequests
            || GitHubFindings.Said(body).Contains("rate limit", StringComparison.OrdinalIgnoreCase)
            ? _unsaidWait
            : null;
    }

    private static TimeSpan AtLeast(TimeSpan wait) => wait < _leastWait ? _leastWait : wait;

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.First() : null;

    /// <summary><c>&lt;https://…?page=2&gt;; rel="next", &lt;…&gt;; rel="last"</c></summary>
    private static Uri? Next(HttpResponseMessage answer) =>
        (Header(answer, "link") ?? "")
            .Split(',')
            .Select(link => link.Split(';', StringSplitOptions.TrimEntries))
            .Where(parts => parts.Skip(1).Contains("rel=\"next\"") && parts[0].StartsWith('<') && parts[0].EndsWith('>'))
            .Select(parts => Uri.TryCreate(parts[0][1..^1], UriKind.Absolute, out var next) ? next : null)
            .FirstOrDefault();

    /// <param name="Body">Of a success.</param>
    /// <param name="Next">The address of the next page.</param>
    /// <param name="Failure">Null for a success.</param>
    /// <param name="Passes">Another try may end otherwise.</param>
    /// <param name="Wait">As GitHub asks for.</param>
    private sealed record Attempt(string Body, Uri? Next, GitHubFailure? Failure, bool Passes, TimeSpan? Wait);
}
