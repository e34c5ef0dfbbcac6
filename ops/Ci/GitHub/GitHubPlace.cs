using System.Text.RegularExpressions;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Ci.GitHub;

/// <summary>Which repository is asked where, and with which right.</summary>
/// <param name="Api">With a slash at the end.</param>
/// <param name="Repository">Owner and name.</param>
/// <param name="Token">In a header and nowhere else.</param>
internal sealed partial record GitHubPlace(Uri Api, string Repository, string Token)
{
    public const string ApiVariable = "GITHUB_API_URL";
    public const string RepositoryVariable = "GITHUB_REPOSITORY";
    public const string TokenVariable = "GITHUB_TOKEN";

    private const string PublicApi = "https://api.github.com";

    /// <summary>As the variables have it that a workflow of GitHub's sets; the token has to be handed over by the workflow.</summary>
    /// <param name="variable">The value of a variable, or null.</param>
    public static Checked<GitHubPlace> Of(Func<string, string?> variable)
    {
        var api = Address(variable(ApiVariable));
        var repository = variable(RepositoryVariable)?.Trim() ?? "";
        var token = variable(TokenVariable)?.Trim() ?? "";
        var findings = new List<Finding>();
        if (api is null)
        {
            findings.Add(GitHubFindings.BadAddress(variable(ApiVariable)!));
        }

        if (!OwnerAndName().IsMatch(repository))
        {
            findings.Add(GitHubFindings.BadRepository(repository));
        }

        // What stands in a header: anything else is a file or a sentence that was pasted there, and must not be shown.
        if (token.Length == 0 || !token.All(letter => letter is > ' ' and < '\u007f'))
        {
            findings.Add(GitHubFindings.NoToken());
        }

        return Checked<GitHubPlace>.Of(findings, () => new(api!, repository, token));
    }

    /// <summary>Not the token.</summary>
    public override string ToString() => $"{Repository} at {Api}";

    /// <returns>Null for one that a token may not be sent to.</returns>
    private static Uri? Address(string? named) =>
        Uri.TryCreate(string.IsNullOrWhiteSpace(named) ? PublicApi : named.Trim(), UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            ? new(url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/")
            : null;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]*/(?!\.{1,2}\z)[A-Za-z0-9._-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnerAndName();
}
