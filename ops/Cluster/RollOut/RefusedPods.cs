using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.RollOut;

/// <summary>
/// Why a workload has no pods: a quota, a limit range or Pod Security refuses them after the workload itself was accepted. A Deployment
/// keeps the refusal in its conditions, a StatefulSet tells it as an event and nowhere else.
/// </summary>
internal static class RefusedPods
{
    private static readonly KubernetesKind _event = new("v1", "Event", "events");

    /// <returns>In the server's words; null where none was refused, or nobody may know.</returns>
    public static string? OfDeployment(JsonObject live) =>
        (live["status"]?["conditions"] as JsonArray ?? [])
            .Where(condition => Live.Text(condition, "type") == "ReplicaFailure" && Live.Text(condition, "status") == "True")
            .Select(condition => Live.Text(condition, "message"))
            .FirstOrDefault();

    /// <inheritdoc cref="OfDeployment"/>
    public static async Task<string?> OfSetAsync(ApiServer server, KubernetesObject set, CancellationToken cancellation)
    {
        var selector = Uri.EscapeDataString($"involvedObject.kind=StatefulSet,involvedObject.name={set.Name},reason=FailedCreate");
        var answer = await server.GetAsync($"{_event.Path(set.Namespace, null)}?fieldSelector={selector}", cancellation);
        return (answer.Body["items"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .OrderBy(told => Live.Text(told, "lastTimestamp"), StringComparer.Ordinal)
            .Select(told => Live.Text(told, "message"))
            .LastOrDefault();
    }

    /// <summary>After how many pods there are.</summary>
    public static string Clause(string? refusal) => refusal is null ? "" : $"; the last one to be made was refused: {refusal}";
}
