using System.Globalization;
using System.Net;
using System.Text.Json;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Ci.GitHub;

/// <summary>Why GitHub did not do what it was asked for, each with the next step.</summary>
internal static class GitHubFindings
{
    private const string Later = "Run this again in a few minutes; githubstatus.com says whether GitHub has an incident itself.";
    private const string Network = "Check the network, a proxy (HTTPS_PROXY) and GITHUB_API_URL; then run this again.";

    public static Finding BadAddress(string value) =>
        new(
            "FKS880",
            GitHubPlace.ApiVariable,
            FieldFindings.Shown(value),
            "It is no address that a token may be sent to: https, or http on this machine.",
            $"Correct it, or leave it out for github.com: unset {GitHubPlace.ApiVariable}"
        );

    public static Finding BadRepository(string value) =>
        new(
            "FKS881",
            GitHubPlace.RepositoryVariable,
            FieldFindings.Shown(value),
            "It is no owner and name of a repository.",
            $"A workflow of GitHub's sets it; elsewhere write e.g. {GitHubPlace.RepositoryVariable}=fks/infra"
        );

    public static Finding NoToken() =>
        new(
            "FKS882",
            GitHubPlace.TokenVariable,
            "",
            "There is no token, so nothing can be written on GitHub.",
            $"In a workflow: env: {GitHubPlace.TokenVariable}: ${{{{ github.token }}}}, "
                + "with permissions of the job for what is to be written."
        );

    public static Finding Unreachable(string request, string reason) =>
        new("FKS883", request, "", $"GitHub cannot be reached: {FieldFindings.Shown(reason)}", Network);

    public static Finding Silent(string request, TimeSpan limit) =>
        new("FKS889", request, "", $"GitHub gave no answer within {Seconds(limit)} s.", Network);

    public static Finding NotGitHub(string request, string what) =>
        new(
            "FKS884",
            request,
            "",
            $"The answer is not GitHub's: {what}.",
            "Check GITHUB_API_URL (with /api/v3 for a server of your own); a proxy or a sign-in page may have answered in its place."
        );

    public static Finding Limited(string request, TimeSpan wait, TimeSpan longest) =>
        new(
            "FKS885",
            request,
            "",
            $"GitHub limits the rate of requests and asks to wait {Seconds(wait)} s; no more than {Seconds(longest)} s are waited in all.",
            "Run this again then; all jobs of a repository share its limit."
        );

    public static Finding TooManyPages(string request, int most) =>
        new("FKS886", request, "", $"It lists more than {most} pages.", "Delete what is not needed there, then run this again.");

    public static Finding LabelDropped(string label, int number) =>
        new(
            "FKS887",
            FormattableString.Invariant($"issues/{number}/labels"),
            label,
            "GitHub left the label away, so the issue would not be found again and a new one be opened each time.",
            $"Set the label {label} on it by hand, and give the token the right to write (permissions: issues: write)."
        );

    /// <param name="request">Method and path.</param>
    /// <param name="status">Not a success.</param>
    /// <param name="body">As it came, without the token.</param>
    public static Finding Of(string request, HttpStatusCode status, string body)
    {
        var number = (int)status;
        var (problem, remedy) = number switch
        {
            401 => (
                "GitHub does not know the token",
                "Hand over another: a workflow's own (github.token) ends with its job, a person's may have expired."
            ),
            403 => (
                "The token may not do that",
                "Give the job the right (permissions: issues: write, pull-requests: write). A pull request from a fork never has it: "
                    + "its results are in the summary of the job."
            ),
            404 => (
                "GitHub has nothing there, or the token may not see it",
                $"Check {GitHubPlace.RepositoryVariable}, and that the token may read issues of that repository."
            ),
            410 => ("It is deleted, or the repository has no issues", "Switch issues on in the settings of the repository."),
            422 => ("GitHub refuses what was sent", "Please report it with the command that you ran."),
            >= 300 and < 400 => (
                "The repository has moved, and a token is not sent to where an answer leads",
                $"Correct {GitHubPlace.RepositoryVariable}, or the address."
            ),
            >= 500 => ("GitHub failed", Later),
            _ => ("GitHub refuses that", "Please report it with the command that you ran."),
        };
        return new("FKS888", request, FormattableString.Invariant($"{number}"), $"{problem}{Said(body)}.", remedy);
    }

    /// <summary>What GitHub gives as the reason, its errors included; nothing where the body is something else.</summary>
    public static string Said(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var message = json.RootElement.GetProperty("message").GetString() ?? "";
            var errors =
                json.RootElement.TryGetProperty("errors", out var list) && list.ValueKind == JsonValueKind.Array
                    ? list.EnumerateArray().Select(Error).Where(text => text.Length > 0)
                    : [];
            return ": " + FieldFindings.Shown(string.Join("; ", errors.Prepend(message))).TrimEnd('.');
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return "";
        }
    }

    private static string Error(JsonElement error) =>
        error.ValueKind == JsonValueKind.String ? error.GetString()!
        : error.ValueKind != JsonValueKind.Object ? ""
        : error.TryGetProperty("message", out var message) ? message.ToString()
        : string.Join(' ', new[] { "resource", "field", "code" }.Select(key => error.TryGetProperty(key, out var part) ? $"{part}" : ""));

    private static string Seconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
