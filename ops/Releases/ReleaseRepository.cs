using System.Text.Json.Nodes;
using FksSre.Delivery.Promotion;
using FksSre.Ops.Processes;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;

namespace FksSre.Ops.Releases;

/// <summary>Which commit is which release, and what was promoted, by tags and branches. The working tree is never touched.</summary>
/// <param name="root">Its folder.</param>
internal sealed class ReleaseRepository(string root)
{
    private const string Tags = "refs/tags/release/";

    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    public async Task<string?> CommitOfAsync(string release, CancellationToken cancellation) =>
        release.Length > 0 && release.All(char.IsAsciiHexDigitLower) ? await ResolveAsync(Tags + release, cancellation) : null;

    /// <summary>Names the commit that is checked out.</summary>
    /// <returns>Where the release is by now: an earlier commit keeps it, since it is the same.</returns>
    public async Task<string?> TagAsync(string release, CancellationToken cancellation)
    {
        if (await CommitOfAsync(release, cancellation) is { } there)
        {
            return there;
        }

        var head = await ResolveAsync("HEAD", cancellation);
        return head is not null && (await GitAsync(null, cancellation, "update-ref", Tags + release, head, "")).Succeeded ? head : null;
    }

    /// <summary>The newest promotion into an environment.</summary>
    /// <returns>The commit of the branch, null where nothing is promoted yet; and the text of the promotion in its file.</returns>
    public async Task<(string? Tip, string? Promotion)> PromotedAsync(string environment, CancellationToken cancellation)
    {
        // A clone that has never had the branch checked out knows it by its remote alone.
        var tip = await ResolveAsync($"refs/heads/{environment}", cancellation)
            ?? await ResolveAsync($"refs/remotes/origin/{environment}", cancellation);
        if (tip is null)
        {
            return (null, null);
        }

        var file = await FileAsync(tip, environment, cancellation);
        var configuration = file is null ? null : StackConfigurationSources.FromFile(environment, file).Value;
        return (tip, configuration?.Values.GetValueOrDefault(ConfigKeys.Release));
    }

    public async Task<bool> IsCheckedOutAsync(string branch, CancellationToken cancellation) =>
        (await GitAsync(null, cancellation, "symbolic-ref", "--quiet", "HEAD")).Output.Trim() == $"refs/heads/{branch}";

    public async Task<string> AuthorAsync(CancellationToken cancellation) =>
        (await GitAsync(null, cancellation, "var", "GIT_AUTHOR_IDENT")) is { Succeeded: true, Output: var ident }
        && ident.IndexOf('<', StringComparison.Ordinal) is > 0 and var end
            ? ident[..end].Trim()
            : Environment.UserName;

    /// <summary>Writes the commit that promotes: the files of the release, with the promotion in the stack's file.</summary>
    /// <param name="environment">Also the branch.</param>
    /// <param name="tip">Of the branch, as it was when all was asked; null: it begins.</param>
    /// <param name="commit">Of the release.</param>
    /// <param name="promotion">Sealed.</param>
    /// <param name="message">Of the commit.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="IOException">Git refuses; nothing has changed.</exception>
    public async Task<string> PromoteAsync(
        string environment,
        string? tip,
        string commit,
        JsonObject promotion,
        string message,
        CancellationToken cancellation
    )
    {
        var name = FileName(environment);
        var work = Directory.CreateTempSubdirectory("fks-promote-").FullName;
        try
        {
            var index = new Dictionary<string, string> { ["GIT_INDEX_FILE"] = Path.Combine(work, "index") };
            var file = await FileAsync(commit, environment, cancellation) ?? throw new IOException($"The release has no {name}.");
            var written = Path.Combine(work, name);
            await File.WriteAllTextAsync(written, StackFileText.With(file, promotion), cancellation);
            await File.WriteAllTextAsync(Path.Combine(work, "message"), message, cancellation);
            await SaidAsync(index, cancellation, "read-tree", commit);
            var blob = await SaidAsync(index, cancellation, "hash-object", "-w", "--no-filters", written);
            await SaidAsync(index, cancellation, "update-index", "--cacheinfo", $"100644,{blob},{name}");
            var tree = await SaidAsync(index, cancellation, "write-tree");
            string[] parents = tip is null ? ["-p", commit] : ["-p", tip, "-p", commit];
            var made = await SaidAsync(index, cancellation, ["commit-tree", tree, .. parents, "-F", Path.Combine(work, "message")]);
            var branch = $"refs/heads/{environment}";
            var old = await ResolveAsync(branch, cancellation) is null ? "" : tip ?? "";
            // Only if nobody else has promoted meanwhile.
            await SaidAsync(null, cancellation, "update-ref", branch, made, old);
            return made;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Whether a commit is one of those that were promoted: the last parent of each commit of the branch.</summary>
    public async Task<bool> WasPromotedAsync(string tip, string commit, CancellationToken cancellation)
    {
        var run = await GitAsync(null, cancellation, "log", "--first-parent", "--format=%P", tip, "--");
        return run.Succeeded && run.Output.Split('\n').Any(parents => parents.EndsWith(commit, StringComparison.Ordinal));
    }

    private async Task<string?> FileAsync(string commit, string environment, CancellationToken cancellation) =>
        await GitAsync(null, cancellation, "show", $"{commit}:{FileName(environment)}") is { Succeeded: true, Output: var text }
            ? text
            : null;

    private static string FileName(string environment) => $"Pulumi.{environment}.yaml";

    private async Task<string?> ResolveAsync(string reference, CancellationToken cancellation)
    {
        var run = await GitAsync(null, cancellation, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}");
        return run.Succeeded ? run.Output.Trim() : null;
    }

    private async Task<string> SaidAsync(
        IReadOnlyDictionary<string, string>? environment,
        CancellationToken cancellation,
        params string[] arguments
    )
    {
        var run = await GitAsync(environment, cancellation, arguments);
        return run.Succeeded ? run.Output.Trim() : throw new IOException($"git {arguments[0]}: {run.LastLine}");
    }

    private Task<CommandRun> GitAsync(
        IReadOnlyDictionary<string, string>? environment,
        CancellationToken cancellation,
        params string[] arguments
    ) => CommandRun.RunAsync("git", ["-C", root, .. arguments], root, _limit, cancellation, environment);
}
