using System.Text.Json;
using FksSre.Ops.Files;
using FksSre.Ops.Web;

namespace FksSre.Ops.Dashboards;

/// <summary>Everything the server of dashboards is told.</summary>
/// <param name="Port">Loopback port; 0: any free one.</param>
/// <param name="Rendered">The folder of a render: its dashboards are shown as they would be deployed.</param>
/// <param name="Prometheus">Who is asked.</param>
/// <param name="Root">Of the repository, which holds the sources of the page.</param>
public sealed record DashboardFile(int Port, string Rendered, Uri Prometheus, string Root)
{
    /// <exception cref="JsonException">The file is no such file.</exception>
    public static DashboardFile Read(string path) =>
        JsonSerializer.Deserialize<DashboardFile>(File.ReadAllText(path), LabJson.Indented)
        ?? throw new JsonException("The file holds null.");

    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.Serialize(this, LabJson.Indented) + "\n");
}
