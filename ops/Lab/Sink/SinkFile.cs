using System.Text.Json;
using FksSre.Ops.Files;
using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Sink;

/// <summary>Everything the sink is told.</summary>
/// <param name="Port">Loopback port; 0: any free one.</param>
/// <param name="Journal">Absolute path of the file that keeps every message, one JSON line each.</param>
public sealed record SinkFile(int Port, string Journal)
{
    /// <exception cref="JsonException">The file is not a sink's.</exception>
    public static SinkFile Read(string path) =>
        JsonSerializer.Deserialize<SinkFile>(File.ReadAllText(path), LabJson.Indented) ?? throw new JsonException("The file holds null.");

    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.Serialize(this, LabJson.Indented) + "\n");
}
