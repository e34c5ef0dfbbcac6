namespace FksSre.Ops.Lab.Simulator;

/// <summary>One endpoint of a simulated service and its part of the traffic.</summary>
internal sealed record SimulatedEndpoint(string Method, string Path, double Share)
{
    /// <summary>Every simulated service has these; the shares sum to 1.</summary>
    public static readonly IReadOnlyList<SimulatedEndpoint> All =
    [
        new("GET", "/api/v1/status", 0.40),
        new("GET", "/api/v1/items", 0.25),
        new("GET", "/api/v1/items/{id}", 0.20),
        new("POST", "/api/v1/items", 0.10),
        new("DELETE", "/api/v1/items/{id}", 0.05),
    ];
}
