using System.Globalization;
using System.Net;
using System.Text.Json;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Api;

/// <summary>Why PagerDuty could not be asked, each with the next step.</summary>
internal static class LookFailures
{
    private const string Later = "Try again in a few minutes; status.pagerduty.com says whether PagerDuty has an incident itself.";
    private const string Address =
        "Check the address: accounts in Europe are at https://api.eu.pagerduty.com (pagerduty:serviceRegion eu).";
    private const string Network = "Check the network, a proxy (HTTPS_PROXY) and the address; then try again.";

    public static LookFailure Unreachable(Uri server, string reason) =>
        new($"PagerDuty at {server} cannot be reached: {FieldFindings.Shown(reason).TrimEnd('.')}.", Network, endsAll: true);

    public static LookFailure BrokenOff(string request, Uri server) =>
        new($"{server} broke off its answer to {request}.", Network, endsAll: true);

    public static LookFailure Silent(string request, Uri server, TimeSpan limit) =>
        new($"{server} gave no answer to {request} within {Seconds(limit)} s.", Network, endsAll: true);

    public static LookFailure TooLarge(string request, long bytes) =>
        new(
            $"The answer to {request} has more than "
                + $"{(bytes / 1048576m).ToString("0.#", CultureInfo.InvariantCulture)} MiB, so it was not read.",
            Address,
            endsAll: false
        );

    public static LookFailure NotPagerDuty(string request, string what) =>
        new(
            $"The answer to {request} is not PagerDuty's: {what}.",
            $"{Address} A proxy or a sign-in page may also have answered in its place.",
            endsAll: true
        );

    public static LookFailure TooMany(string request, int most) =>
        new(
            $"{request} lists more than {most.ToString("N0", CultureInfo.InvariantCulture)} things, which is all that PagerDuty lists.",
            "Look at them in PagerDuty.",
            endsAll: false
        );

    public static LookFailure Limited(string request, TimeSpan wait, TimeSpan longest) =>
        new(
            $"PagerDuty has had too many requests (429 to {request}) and asks to wait "
                + $"{Seconds(wait)} s; no more than {Seconds(longest)} s are waited in all.",
            "Try again then; other programs with the same account's tokens share its limit.",
            endsAll: true
        );

    /// <param name="request">Method and path.</param>
    /// <param name="status">Not a success.</param>
    /// <param name="body">As it came.</param>
    public static LookFailure Of(string request, HttpStatusCode status, string body)
    {
        var said = Said(body);
        var number = (int)status;
        return number switch
        {
            401 => new(
                "PagerDuty does not know the token (401).",
                $"Make an API access key in PagerDuty (Integrations, API Access Keys) and put it into PAGERDUTY_TOKEN. {Address}",
                endsAll: true
            ),
            402 => new(
                $"The account cannot do what {request} is about (402{said}).",
                "Correct the plan of the account in stacks/Roster, or have PagerDuty add the ability.",
                endsAll: false
            ),
            403 => new(
                $"The token may not do {request} (403{said}).",
                "Use the API access key of an administrator or of the whole account; a read-only one is enough for oncall verify.",
                endsAll: false
            ),
            404 => new(
                $"PagerDuty has nothing at {request} (404{said}).",
                $"It may have been deleted a moment ago: try again. {Address}",
                endsAll: false
            ),
            >= 300 and < 400 => NotPagerDuty(request, $"it leads elsewhere ({number})"),
            >= 500 => new($"PagerDuty failed at {request} ({number}{said}).", Later, endsAll: false),
            _ => new($"PagerDuty refuses {request} ({number}{said}).", "Please report it with the command that you ran.", endsAll: false),
        };
    }

    /// <summary>What PagerDuty gives as the reason: its message and errors; nothing where the body is something else.</summary>
    public static string Said(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.GetProperty("error");
            var errors =
                error.TryGetProperty("errors", out var list) && list.ValueKind == JsonValueKind.Array
                    ? list.EnumerateArray().Select(each => each.ToString())
                    : [];
            return ": " + FieldFindings.Shown(string.Join("; ", errors.Prepend(error.GetProperty("message").GetString())));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return "";
        }
    }

    private static string Seconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
