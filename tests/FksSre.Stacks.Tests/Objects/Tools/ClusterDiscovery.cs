using System.Text.RegularExpressions;
using FksSre.Tests.Promtool;

namespace FksSre.Stacks.Tests.Objects.Tools;

/// <summary>
/// Debian's Prometheus 2.42 is built without Kubernetes: its promtool judges all but the one block that asks for pods, which is held
/// against its text.
/// </summary>
internal static partial class ClusterDiscovery
{
    private const string Expected = """
            kubernetes_sd_configs:
              - role: endpointslice
                namespaces:
                  names: [fks-trading]

        """;

    private static readonly Lazy<bool> _isKnown = new(Ask);

    public static void LeaveOutWhereUnknown(string file)
    {
        var text = File.ReadAllText(file);
        Assert.Equal(Expected, Assert.Single(Block().Matches(text)).Value);
        if (!_isKnown.Value)
        {
            File.WriteAllText(file, Block().Replace(text, ""));
        }
    }

    private static bool Ask()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.yml", "scrape_configs:\n  - job_name: a\n    kubernetes_sd_configs:\n      - role: pod\n");
        return PromtoolCommand.Run(folder.Path, "check", "config", "a.yml").Passed;
    }

    [GeneratedRegex("^    kubernetes_sd_configs:\n(      .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Block();
}
