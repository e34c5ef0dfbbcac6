using System.Diagnostics;
using FksSre.Tests;

namespace FksSre.PolicyPack.Tests;

/// <summary>The two folders that can be named to an engine: that of the project, and what is published.</summary>
public class FolderTests
{
    private static readonly string _folder = Path.Combine(RepositoryRoot.Folder, "policies", "Pack");

    /// <summary>The language host builds whatever project it finds there.</summary>
    [Fact]
    public void Folder_of_the_project_holds_one_project()
    {
        string[] patterns = ["*.*proj", "*.sln", "*.slnx"];

        Assert.Equal(
            ["FksSre.PolicyPack.csproj"],
            patterns.SelectMany(pattern => Directory.GetFiles(_folder, pattern)).Select(Path.GetFileName)
        );
    }

    /// <summary>A relative one would be looked for from the folder of the stack's program.</summary>
    [Fact]
    public void What_is_committed_names_no_program()
    {
        var policy = File.ReadAllText(Path.Combine(_folder, "PulumiPolicy.yaml"));

        Assert.Contains("\nruntime: dotnet\n", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("\n  ", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_names_its_program_by_an_absolute_path()
    {
        var published = Directory.CreateTempSubdirectory("fks-pack it is ");
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    ["msbuild", _folder, "-t:DescribePublishedPack", $"-p:PublishDir={published.FullName}/", "-v:q"]
                )
            )!;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(0, process.ExitCode);
            Assert.Equal(
                $"runtime: {{name: dotnet, options: {{binary: '{published.FullName}/FksSre.PolicyPack'}}}}\n",
                await File.ReadAllTextAsync(Path.Combine(published.FullName, "PulumiPolicy.yaml"), TestContext.Current.CancellationToken)
            );
        }
        finally
        {
            published.Delete(recursive: true);
        }
    }
}
