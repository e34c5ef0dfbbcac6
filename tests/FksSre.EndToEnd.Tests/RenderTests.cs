using System.Text.RegularExpressions;

namespace FksSre.EndToEnd.Tests;

public sealed class RenderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fks-render-");

    [Fact]
    public async Task Renders_are_the_same_bytes_in_another_time_zone_and_culture()
    {
        var here = await RenderAsync("prod", "here", []);
        var there = await RenderAsync(
            "prod",
            "there",
            new()
            {
                ["TZ"] = "Pacific/Chatham",
                ["LANG"] = "tr_TR.UTF-8",
                ["LC_ALL"] = "tr_TR.UTF-8",
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
            }
        );

        Assert.NotEmpty(here);
        Assert.Equal(here.Keys, there.Keys);
        Assert.All(here, file => Assert.Equal(file.Value, there[file.Key]));
    }

    [Fact]
    public async Task Environments_differ_only_in_addresses_labels_and_the_scrape_interval()
    {
        var dev = await RenderAsync("dev", "dev", []);
        var prod = await RenderAsync("prod", "prod", []);

        // What is judged and told; how it is run differs in replicas and sizes, and has lists of its own among the stack's tests.
        string[] judged = ["prometheus/", "alertmanager/", "blackbox/", "grafana/"];
        var files = dev.Keys.Where(file => Array.Exists(judged, folder => file.StartsWith(folder, StringComparison.Ordinal))).ToList();
        Assert.Equal(files, prod.Keys.Where(file => Array.Exists(judged, folder => file.StartsWith(folder, StringComparison.Ordinal))));
        string[] declared =
        [
            "- targets:",
            "dashboard_url:",
            "webhook_url:",
            "url:",
            "- url:",
            "- webhook_url:",
            "scrape_interval:",
            "scrape_timeout:",
            "cluster:",
            "environment:",
            "\"url\":",
        ];
        foreach (var file in files)
        {
            var pairs = dev[file].Split('\n').Zip(WithoutPagerHeartbeat(prod[file]).Split('\n')).Where(line => line.First != line.Second);
            Assert.All(pairs, line => Assert.Contains(declared, key => line.First.TrimStart().StartsWith(key, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Folder_of_somebody_else_is_left_alone()
    {
        var theirs = Path.Combine(_folder.FullName, "theirs");
        Directory.CreateDirectory(theirs);
        await File.WriteAllTextAsync(Path.Combine(theirs, "thesis.txt"), "irreplaceable", TestContext.Current.CancellationToken);

        var (exit, _, errors) = await FksCommand.RunAsync("render", "dev", "--out", theirs);

        Assert.Equal(3, exit);
        Assert.Contains($"{theirs} holds thesis.txt, which ./fks did not write.", errors, StringComparison.Ordinal);
        Assert.Equal(
            "irreplaceable",
            await File.ReadAllTextAsync(Path.Combine(theirs, "thesis.txt"), TestContext.Current.CancellationToken)
        );
        Assert.Single(Directory.EnumerateFileSystemEntries(theirs));
    }

    /// <summary>In prod the heartbeats also go to PagerDuty, which dev has nothing to do with.</summary>
    private static string WithoutPagerHeartbeat(string text) =>
        Regex.Replace(text, "    pagerduty_configs:\n      - routing_key_file: secrets/pagerduty-heartbeat\n(        .*\n)+", "");

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<SortedDictionary<string, string>> RenderAsync(string environment, string name, Dictionary<string, string> variables)
    {
        var target = Path.Combine(_folder.FullName, name);
        var (exit, _, errors) = await FksCommand.RunAsync(variables, "render", environment, "--out", target);
        Assert.True(exit == 0, errors);
        return new(
            Directory
                .EnumerateFiles(target, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(target, f), File.ReadAllText),
            StringComparer.Ordinal
        );
    }
}
