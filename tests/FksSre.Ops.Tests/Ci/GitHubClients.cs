using FksSre.Ops.Ci.GitHub;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Ci;

/// <summary>Clients that do not wait long.</summary>
internal static class GitHubClients
{
    public static GitHubPatience Short { get; } =
        new(TimeSpan.FromSeconds(20), [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2)], TimeSpan.FromSeconds(4));

    public static GitHubClient Of(GitHubDouble gitHub, ReportLog? progress = null) =>
        new(Place(gitHub), TimeProvider.System, Short, progress ?? new());

    public static GitHubPlace Place(GitHubDouble gitHub) =>
        GitHubPlace
            .Of(name =>
                name switch
                {
                    GitHubPlace.ApiVariable => gitHub.Address.AbsoluteUri,
                    GitHubPlace.RepositoryVariable => GitHubDouble.Repository,
                    GitHubPlace.TokenVariable => GitHubDouble.Token,
                    _ => null,
                }
            )
            .Value!;
}
