namespace FksSre.Ops.Lab.Tools;

/// <summary>What the lab demands of a tool and where it can come from.</summary>
/// <param name="Commands">Names to look for, best first; distributions rename what upstream releases.</param>
/// <param name="Minimum">Oldest version whose flags and file formats the stack uses.</param>
/// <param name="Package">Debian and Ubuntu package.</param>
/// <param name="Formula">Homebrew formula; null: Homebrew does not carry it.</param>
/// <param name="Release">Name of the upstream release archive.</param>
/// <param name="OwnPackage">The package that has it where <paramref name="Package"/> does not; null: there is none.</param>
public sealed record ToolRequirement(
    ToolName Name,
    IReadOnlyList<string> Commands,
    Version Minimum,
    string Package,
    string? Formula,
    string Release,
    string? OwnPackage = null
)
{
    public static readonly IReadOnlyList<ToolRequirement> All =
    [
        new(ToolName.Prometheus, ["prometheus"], new(2, 42), "prometheus", "prometheus", "prometheus-<version>.<os>-<arch>.tar.gz"),
        new(
            ToolName.Promtool,
            ["promtool"],
            new(2, 42),
            "prometheus",
            "prometheus",
            "prometheus-<version>.<os>-<arch>.tar.gz",
            // From Debian 14 on.
            OwnPackage: "promtool"
        ),
        new(
            ToolName.Alertmanager,
            ["prometheus-alertmanager", "alertmanager"],
            new(0, 25),
            "prometheus-alertmanager",
            "alertmanager",
            "alertmanager-<version>.<os>-<arch>.tar.gz"
        ),
        new(
            ToolName.Amtool,
            ["amtool"],
            new(0, 25),
            "prometheus-alertmanager",
            "alertmanager",
            "alertmanager-<version>.<os>-<arch>.tar.gz"
        ),
        new(
            ToolName.BlackboxExporter,
            ["prometheus-blackbox-exporter", "blackbox_exporter"],
            new(0, 20),
            "prometheus-blackbox-exporter",
            null,
            "blackbox_exporter-<version>.<os>-<arch>.tar.gz"
        ),
    ];

    public static ToolRequirement Of(ToolName name) => All.Single(r => r.Name == name);
}
