using System.Text.Json.Nodes;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>Whether replicas that keep apart from each other find nodes enough, and all of them room on those.</summary>
internal static class NodeCheck
{
    public static async Task<IEnumerable<PreflightAnswer>> AskAsync(
        ApiServer server,
        IReadOnlyList<KubernetesObject> objects,
        CancellationToken cancellation
    )
    {
        var workloads = Workload.In(objects).ToList();
        if (workloads.Count == 0)
        {
            return [];
        }

        var answer = await server.GetAsync("/api/v1/nodes", cancellation);
        if (!answer.IsSuccess)
        {
            return [new PreflightAnswer.NotLookedAt("nodes", answer.Message)];
        }

        var nodes = (answer.Body["items"] as JsonArray ?? []).OfType<JsonObject>().Where(TakesPods).ToList();
        var apart = workloads.Where(workload => workload.Replicas > 1 && (workload.MustKeepApart || workload.PrefersApart));
        return
        [
            .. apart.Select(workload => Judge(workload, nodes.Count)),
            .. await RoomCheck.AskAsync(server, workloads, nodes, cancellation),
        ];
    }

    private static PreflightAnswer Judge(Workload workload, int nodes)
    {
        var name = workload.Object.Name;
        if (nodes >= workload.Replicas)
        {
            return new PreflightAnswer.Good($"nodes: {nodes} for {workload.Replicas} replicas of {name}");
        }

        Func<string, int, int, Finding> problem = workload.MustKeepApart ? PreflightFindings.TooFewNodes : PreflightFindings.SharedNode;
        return new PreflightAnswer.Wrong(problem(name, workload.Replicas, nodes));
    }

    /// <summary>Our pods tolerate no taint.</summary>
    private static bool TakesPods(JsonObject node) =>
        node["spec"]?["unschedulable"]?.GetValue<bool>() != true
        && !(node["spec"]?["taints"] as JsonArray ?? []).Any(taint => Live.Text(taint, "effect") is "NoSchedule" or "NoExecute")
        && (node["status"]?["conditions"] as JsonArray ?? []).Any(condition =>
            Live.Text(condition, "type") == "Ready" && Live.Text(condition, "status") == "True"
        );
}
