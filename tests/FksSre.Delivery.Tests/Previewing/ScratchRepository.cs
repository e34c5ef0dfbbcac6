using FksSre.Ops.Git;
using FksSre.Ops.Processes;
using FksSre.Tests.Promtool;

namespace FksSre.Delivery.Tests.Previewing;

/// <summary>A real repository whose ./fks render writes a plan and resources at once, and counts how often it was asked.</summary>
internal sealed class ScratchRepository : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private ScratchRepository() => Git = new(_folder.Path);

    public string Root => _folder.Path;

    public GitRepository Git { get; }

    /// <summary>One line for each environment that was rendered.</summary>
    public IEnumerable<string> Rendered => File.Exists(Log) ? File.ReadLines(Log) : [];

    /// <summary>Within the folder of git, so that it is no change of the working tree.</summary>
    private string Log => Path.Combine(Root, ".git", "rendered.txt");

    /// <summary>With one commit on main.</summary>
    public static async Task<ScratchRepository> StartAsync()
    {
        var repository = new ScratchRepository();
        await repository.RunAsync("init", "--quiet", "--initial-branch=main");
        await repository.RunAsync("config", "user.name", "Ada");
        await repository.RunAsync("config", "user.email", "ada@example.com");
        // Which file is a program stands in the commit, whatever the disk of this machine thinks.
        await repository.RunAsync("config", "core.fileMode", "false");
        repository.Write(".gitignore", ".fks/\nartifacts/\n");
        repository.Write("fks", Script(repository.Log, "exit 0"));
        await repository.CommitAsync("first");
        return repository;
    }

    /// <summary>From the next commit on, rendering ends so.</summary>
    public void Ends(string how) => Write("fks", Script(Log, how));

    public async Task<string> CommitAsync(string text)
    {
        Write("code.txt", text);
        await RunAsync("add", ".");
        await RunAsync("update-index", "--chmod=+x", "fks");
        await RunAsync("commit", "--quiet", "-m", text);
        return await RunAsync("rev-parse", "HEAD");
    }

    public void Write(string name, string text) => _folder.Write(name, text);

    public async Task<string> RunAsync(params string[] arguments)
    {
        var run = await CommandRun.RunAsync("git", arguments, Root, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(run.Succeeded, $"git {string.Join(' ', arguments)}: {run.Output}");
        return run.Output.TrimEnd('\n');
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>render ENV --out DIR.</summary>
    private static string Script(string log, string end) =>
        $$"""
            #!/bin/sh
            echo "$2 $(cat code.txt) $(cat artifacts/pulumi-sdk 2>/dev/null)" >> {{log}}
            mkdir -p "$4"
            echo '{}' > "$4/plan.json"
            echo '[]' > "$4/resources.json"
            {{end}}

            """;
}
