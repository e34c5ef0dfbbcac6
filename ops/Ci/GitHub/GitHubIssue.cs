using System.Text.Json;
using System.Text.Json.Serialization;

namespace FksSre.Ops.Ci.GitHub;

/// <summary>An issue as GitHub lists it: pull requests are listed as issues too.</summary>
/// <param name="Number">In the repository.</param>
/// <param name="State"><c>open</c> or <c>closed</c>.</param>
/// <param name="Title">In one line.</param>
/// <param name="Body">As it was written; null where it is empty.</param>
/// <param name="Labels">By name.</param>
internal sealed record GitHubIssue(int Number, string State, string Title, string? Body, IReadOnlyList<GitHubIssue.Label> Labels)
{
    /// <summary>What only a pull request has.</summary>
    [JsonPropertyName("pull_request")]
    public JsonElement? PullRequest { get; init; }

    [JsonIgnore]
    public bool IsPullRequest => PullRequest is { ValueKind: JsonValueKind.Object };

    [JsonIgnore]
    public bool IsOpen => State == "open";

    public bool Has(string label) => Labels.Any(each => string.Equals(each.Name, label, StringComparison.OrdinalIgnoreCase));

    /// <param name="Name">GitHub takes capitals for the same.</param>
    internal sealed record Label(string Name);
}
