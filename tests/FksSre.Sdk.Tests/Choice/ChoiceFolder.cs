using System.Diagnostics;
using System.IO.Compression;
using FksSre.Tests;

namespace FksSre.Sdk.Tests.Choice;

/// <summary>
/// A repository of one project with the real files that choose an SDK, a registry of its own, and a cache of packages that nobody else
/// sees.
/// </summary>
internal sealed class ChoiceFolder : IDisposable
{
    private static readonly string[] _files =
    [
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Solution.targets",
        "Directory.Packages.props",
        "global.json",
        "fks",
        "sdks/Pulumi.Sdk.props",
        "sdks/Choice/PulumiSdk.props",
        "sdks/Choice/PulumiSdk.targets",
        "sdks/Choice/PulumiPackages.csproj",
        "sdks/Choice/ask.sh",
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("fks-choice-").FullName;

    /// <param name="registry">A folder or an address; null: a folder that <see cref="Publish"/> fills.</param>
    public ChoiceFolder(string? registry = null)
    {
        foreach (var file in _files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File(file))!);
            System.IO.File.Copy(Path.Combine(RepositoryRoot.Folder, file), File(file));
        }

        Directory.CreateDirectory(File("registry"));
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><clear /><add key="test" value="{registry
                ?? File("registry")}" allowInsecureConnections="true" /></packageSources>
            </configuration>
            """
        );
        Write("program/program.csproj", """<Project Sdk="Microsoft.NET.Sdk"><Import Project="../sdks/Pulumi.Sdk.props" /></Project>""");
        Write("program.slnx", """<Solution><Project Path="program/program.csproj" /></Solution>""");
    }

    public string? Remembered =>
        System.IO.File.Exists(File("artifacts/pulumi-sdk")) ? System.IO.File.ReadAllText(File("artifacts/pulumi-sdk")) : null;

    public string File(string path) => Path.Combine(_root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(path))!);
        System.IO.File.WriteAllText(File(path), text);
    }

    /// <summary>Puts an empty package of that name into the registry.</summary>
    public void Publish(string package, string version)
    {
        using var archive = ZipFile.Open(File($"registry/{package}.{version}.nupkg"), ZipArchiveMode.Create);
        using var text = new StreamWriter(archive.CreateEntry($"{package}.nuspec").Open());
        text.Write(
            $"""
            <package><metadata><id>{package}</id><version>{version}</version><authors>x</authors><description>x</description></metadata></package>
            """
        );
    }

    public Task<(int Exit, string Output, string Errors)> AskAsync() => RunAsync("bash", [File("sdks/Choice/ask.sh")]);

    /// <summary>The script itself. There is no program to build here, so it gets no further than what it does before.</summary>
    /// <param name="variables">Of the environment, as NAME=VALUE.</param>
    public Task<(int Exit, string Output, string Errors)> FksAsync(params string[] variables) =>
        RunAsync("env", [.. variables, "bash", File("fks"), "test"]);

    public Task<(int Exit, string Output, string Errors)> DotnetAsync(params string[] arguments) => RunAsync("dotnet", arguments);

    /// <summary>Everything but what git ignores, the registry and its cache.</summary>
    public IEnumerable<string> Tree() =>
        Directory
            .EnumerateFiles(_root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_root, file))
            .Where(file =>
                !file.StartsWith("artifacts/", StringComparison.Ordinal)
                && !file.StartsWith("registry/", StringComparison.Ordinal)
                && !file.StartsWith("cache/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<(int Exit, string Output, string Errors)> RunAsync(string command, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("PulumiSdk");
        start.Environment.Remove("CI");
        start.Environment["NUGET_PACKAGES"] = File("cache");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
