using System.Text.Json;
using FksSre.Ops.Files;
using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Simulator;

/// <summary>Everything the simulator is told.</summary>
/// <param name="ControlPort">Loopback port of the fault API; 0: any free one.</param>
/// <param name="Seed">Same seed, same scrape times: same numbers.</param>
public sealed record SimulationFile(IReadOnlyList<SimulatedService> Services, TrafficCurve Curve, int ControlPort, int Seed)
{
    /// <exception cref="JsonException">The file is not a simulation.</exception>
    public static SimulationFile Read(string path) =>
        JsonSerializer.Deserialize<SimulationFile>(File.ReadAllText(path), LabJson.Indented)
        ?? throw new JsonException("The file holds null.");

    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.Serialize(this, LabJson.Indented) + "\n");
}
