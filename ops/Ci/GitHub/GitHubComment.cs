namespace FksSre.Ops.Ci.GitHub;

/// <summary>A comment on an issue or a pull request.</summary>
/// <param name="Id">Unique in the repository.</param>
/// <param name="Body">As it was written; null where it is empty.</param>
internal sealed record GitHubComment(long Id, string? Body);
