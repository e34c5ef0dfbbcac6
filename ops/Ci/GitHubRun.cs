using System.Text.Json;
using FksSre.Ops.Input;

namespace FksSre.Ops.Ci;

/// <summary>What GitHub tells a job about itself. On a laptop none of it is there, and everything else works as well.</summary>
/// <param name="variable">Of the environment.</param>
internal sealed class GitHubRun(Func<string, string?> variable)
{
    /// <summary>GitHub's own limit of an event is 25 MB.</summary>
    private const int LargestEvent = 32 * 1024 * 1024;

    private JsonElement? _event;

    /// <summary>Whether the commands that a runner reads from the output mean something.</summary>
    public bool IsRunner => variable("GITHUB_ACTIONS") == "true";

    /// <summary>Where Markdown for the job's own page goes; null: there is none.</summary>
    public string? SummaryFile => NonEmpty("GITHUB_STEP_SUMMARY");

    /// <summary>owner/name.</summary>
    public string? Repository => NonEmpty("GITHUB_REPOSITORY");

    /// <summary>Must stand in no output.</summary>
    public string? Token => NonEmpty("GITHUB_TOKEN");

    /// <summary>Where the repository is, e.g. <c>https://github.com</c>.</summary>
    public string? Server => NonEmpty("GITHUB_SERVER_URL");

    /// <summary>Who has begun the run.</summary>
    public string? Actor => NonEmpty("GITHUB_ACTOR");

    /// <summary>The branch that a pull request is to be merged into.</summary>
    public string? BaseBranch => NonEmpty("GITHUB_BASE_REF");

    /// <summary>Of the pull request that this is about; null: it is about none.</summary>
    public int? PullRequest => Of("pull_request", "number") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    /// <summary>The commit that its author pushed; what is checked out is that commit merged.</summary>
    public string? HeadCommit => Of("pull_request", "head", "sha") is { ValueKind: JsonValueKind.String } sha ? sha.GetString() : null;

    /// <summary>Whether it comes from another repository: then the token may only read, and there are no secrets.</summary>
    public bool IsFork =>
        Of("pull_request", "head", "repo", "full_name") is not { ValueKind: JsonValueKind.String } head
            ? PullRequest is not null
            : !string.Equals(head.GetString(), Repository, StringComparison.OrdinalIgnoreCase);

    private string? NonEmpty(string name) => variable(name) is { Length: > 0 } text ? text : null;

    /// <summary>A part of the event that started the job.</summary>
    private JsonElement? Of(params ReadOnlySpan<string> path)
    {
        _event ??= Event();
        var part = _event.Value;
        foreach (var name in path)
        {
            if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty(name, out part))
            {
                return null;
            }
        }

        return part;
    }

    private JsonElement Event()
    {
        if (NonEmpty("GITHUB_EVENT_PATH") is not { } file)
        {
            return default;
        }

        var (text, problem) = BoundedText.Read(file, LargestEvent);
        if (text is null)
        {
            throw new IOException(problem);
        }

        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException e)
        {
            throw new IOException($"{file} is no event of GitHub's: {e.Message}");
        }
    }
}
