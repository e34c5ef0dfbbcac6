using System.Text;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Git;

/// <summary>Hands references on to where the repository was cloned from.</summary>
/// <param name="root">Of the repository.</param>
/// <param name="server">Whose token it is, e.g. <c>https://github.com</c>; null: git uses what this machine has.</param>
/// <param name="token">Of a runner; it stands on no command line and in no file.</param>
internal sealed class GitPush(string root, string? server, string? token)
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    /// <param name="reference">E.g. <c>refs/heads/prod</c>: the same name there. It must only move forwards.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Null when it is there; else what git says.</returns>
    public async Task<string?> PushAsync(string reference, CancellationToken cancellation)
    {
        var run = await CommandRun.RunAsync(
            "git",
            ["-C", root, "push", "--quiet", "origin", $"{reference}:{reference}"],
            root,
            _limit,
            cancellation,
            Variables()
        );
        return run.Succeeded ? null : run.LastLine;
    }

    private Dictionary<string, string> Variables()
    {
        Dictionary<string, string> all = new() { ["GIT_TERMINAL_PROMPT"] = "0" };
        if (server is not null && token is not null)
        {
            // As actions/checkout does it, and without leaving it behind in the repository's configuration.
            all["GIT_CONFIG_COUNT"] = "1";
            all["GIT_CONFIG_KEY_0"] = $"http.{server.TrimEnd('/')}/.extraheader";
            all["GIT_CONFIG_VALUE_0"] = $"AUTHORIZATION: basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"x-access-token:{token}"))}";
        }

        return all;
    }
}
