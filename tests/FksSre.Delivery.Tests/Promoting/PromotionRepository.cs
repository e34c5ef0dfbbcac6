using FksSre.Ops.Processes;
using FksSre.Ops.Releases;
using FksSre.Tests.Promtool;

namespace FksSre.Delivery.Tests.Promoting;

/// <summary>A real repository with a commit a release.</summary>
internal sealed class PromotionRepository : IDisposable
{
    private const string File = "config:\n  fks-sre:context: fks-prod\n";

    private readonly ScratchFolder _folder = new();

    private PromotionRepository() => Releases = new(_folder.Path);

    public string Root => _folder.Path;

    public ReleaseRepository Releases { get; }

    /// <summary>One commit after the other on main, each tagged.</summary>
    public static async Task<PromotionRepository> OfAsync(params string[] releases)
    {
        var repository = new PromotionRepository();
        await repository.GitAsync("init", "--quiet", "--initial-branch=main");
        await repository.GitAsync("config", "user.name", "Ada");
        await repository.GitAsync("config", "user.email", "ada@example.com");
        foreach (var release in releases)
        {
            repository._folder.Write("Pulumi.prod.yaml", File);
            repository._folder.Write("code.txt", release);
            await repository.GitAsync("add", ".");
            await repository.GitAsync("commit", "--quiet", "-m", release);
            Assert.NotNull(await repository.Releases.TagAsync(release, TestContext.Current.CancellationToken));
        }

        return repository;
    }

    public async Task<string> GitAsync(params string[] arguments)
    {
        var run = await CommandRun.RunAsync("git", arguments, Root, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(run.Succeeded, $"git {string.Join(' ', arguments)}: {run.Output}");
        return run.Output.TrimEnd('\n');
    }

    public void Write(string name, string text) => _folder.Write(name, text);

    public void Dispose() => _folder.Dispose();
}
