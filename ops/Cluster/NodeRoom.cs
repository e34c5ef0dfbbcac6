using System.Text.Json.Nodes;

namespace FksSre.Ops.Cluster;

/// <summary>What a node still has for pods: processors, bytes of memory, and pods.</summary>
internal sealed record NodeRoom(decimal Cpu, decimal Memory, decimal Pods)
{
    public static NodeRoom operator -(NodeRoom has, NodeRoom takes) =>
        new(has.Cpu - takes.Cpu, has.Memory - takes.Memory, has.Pods - takes.Pods);

    public static NodeRoom operator +(NodeRoom one, NodeRoom other) =>
        new(one.Cpu + other.Cpu, one.Memory + other.Memory, one.Pods + other.Pods);

    public bool Holds(NodeRoom asked) => asked.Cpu <= Cpu && asked.Memory <= Memory && asked.Pods <= Pods;

    /// <returns>Null where the node does not say what it has.</returns>
    public static NodeRoom? Of(JsonObject node) =>
        node["status"]?["allocatable"] is JsonObject allocatable
            ? new(Workload.Quantity(allocatable["cpu"]), Workload.Quantity(allocatable["memory"]), Workload.Quantity(allocatable["pods"]))
            : null;

    /// <param name="podSpec">Of the pod, or of the template that it is made from.</param>
    public static NodeRoom AskedBy(JsonObject podSpec)
    {
        var requests = PodResources.Of(podSpec, "requests");
        return new(Asked("cpu"), Asked("memory"), 1);

        decimal Asked(string resource) => requests.GetValueOrDefault(resource)?.ToDecimal() ?? 0;
    }
}
