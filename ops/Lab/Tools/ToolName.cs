namespace FksSre.Ops.Lab.Tools;

/// <summary>The foreign binaries the lab and the checks run.</summary>
public enum ToolName
{
    Prometheus,
    Promtool,
    Alertmanager,
    Amtool,
    BlackboxExporter,
}
