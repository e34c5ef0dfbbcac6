using System.Runtime.InteropServices;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;
using FksSre.ServiceLevels.Findings;
using YamlDotNet.RepresentationModel;

namespace FksSre.Ops.Engine;

/// <summary>
/// A Pulumi project whose program and policy pack are built once, so that no preview and no update builds them again, and all of them run
/// the same.
/// </summary>
/// <param name="Folder">Of its Pulumi.yaml; in the repository, so that pulumi knows which commit it is.</param>
/// <param name="PolicyPack">An absolute path: a program is looked for from where pulumi runs, and started from the stack's folder.</param>
internal sealed record EngineProject(string Folder, string PolicyPack)
{
    private const string ProjectFile = "Pulumi.yaml";

    /// <summary>Of a build on a slow machine, with its packages to fetch.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(30);

    /// <param name="path">Where dotnet is looked for.</param>
    /// <param name="root">Of the repository.</param>
    /// <param name="environment">Whose stack file it has.</param>
    /// <param name="progress">Told before each build.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<Checked<EngineProject>> MakeAsync(
        SearchPath path,
        string root,
        string environment,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var folder = Path.Combine(root, ".fks", "engine", environment);
        if (Directory.Exists(folder))
        {
            // What an earlier build has left would be loaded beside this one's.
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var (program, pack) = (Path.Combine(folder, "program"), Path.Combine(folder, "policy-pack"));
        foreach (var (what, project, output) in new[] { ("program", "stacks", program), ("policy pack", "policies/Pack", pack) })
        {
            progress.Report($"Building the {what}, once.");
            if (await PublishAsync(path, root, project, output, cancellation) is { } problem)
            {
                return new(null, [EngineFindings.NotBuilt(project, problem)]);
            }
        }

        var text = await File.ReadAllTextAsync(Path.Combine(root, ProjectFile), cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(folder, ProjectFile),
            WithProgram(text, Path.Combine(root, "stacks"), Path.Combine(program, "FksSre.Stacks")),
            cancellation
        );
        var stack = $"Pulumi.{environment}.yaml";
        File.Copy(Path.Combine(root, stack), Path.Combine(folder, stack));
        return new(new(folder, Path.Combine(pack, "FksSre.PolicyPack")), []);
    }

    /// <summary>The same project with a program that is there already.</summary>
    /// <param name="text">Of the project's file.</param>
    /// <param name="main">The folder that the program is started in; absolute, since the file stands elsewhere.</param>
    /// <param name="program">Its path, absolute: a relative one is looked for from <paramref name="main"/>.</param>
    public static string WithProgram(string text, string main, string program)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        root.Children["main"] = main;
        root.Children["runtime"] = new YamlMappingNode
        {
            { "name", "dotnet" },
            {
                "options",
                new YamlMappingNode { { "binary", program } }
            },
        };
        using var written = new StringWriter();
        yaml.Save(written, assignAnchors: false);
        return written.ToString();
    }

    /// <returns>Null when it is there; else the last words of the build.</returns>
    private static async Task<string?> PublishAsync(
        SearchPath path,
        string root,
        string project,
        string output,
        CancellationToken cancellation
    )
    {
        var run = await CommandRun.RunAsync(
            path.Find("dotnet") ?? "dotnet",
            ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", output, "-v", "quiet", "-nologo"],
            root,
            _limit,
            cancellation
        );
        return run.Succeeded ? null : run.LastLine;
    }
}
