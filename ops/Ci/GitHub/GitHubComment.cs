namespace FksSre.Ops.Ci.GitHub;

/// <summary>A comment on an issue or a pull request.</summary>
/// <param name="Id">Unique in the repository.</param>
/// <param name="Body">As it was written; null where it is empty.</param>
/// <param name="User">Who wrote it; null for one who has left GitHub.</param>
internal sealed record GitHubComment(long Id, string? Body, GitHubUser? User);

/// <param name="Type">Bot, User or Organization.</param>
internal sealed record GitHubUser(string Type);
