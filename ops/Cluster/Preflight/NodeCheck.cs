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

        var answer = await server.GetAsync(PreflightReads.Nodes.Path, cancellation);
        if (!answer.IsSuccess)
        {
            return [new PreflightAnswer.NotLookedAt("nodes", answer.Message)];
        }

        var nodes = (answer.Body["items"] as JsonArray ?? []).OfType<JsonObject>().Where(TakesPods).ToList();
        if (nodes.Count == 0)
        {
            return [new PreflightAnswer.Wrong(PreflightFindings.NoNode(workloads.Select(workload => workload.Object.Name)))];
        }

        var apart = workloads.Where(workload => workload.Replicas > 1).ToList();
        return
        [
            .. Judge([.. apart.Where(workload => workload.MustKeepApart)], nodes.Count, PreflightFindings.TooFewNodes),
            .. Judge(
                [.. apart.Where(workload => !workload.MustKeepApart && workload.PrefersApart)],
                nodes.Count,
                PreflightFindings.SharedNode
            ),
            .. await RoomCheck.AskAsync(server, workloads, nodes, cancellation),
        ];
    }

    private static IEnumerable<PreflightAnswer> Judge(
        IReadOnlyList<Workload> apart,
        int nodes,
        Func<IEnumerable<string>, int, int, Finding> problem
    )
    {
        foreach (var workload in apart.Where(workload => nodes >= workload.Replicas))
        {
            yield return new PreflightAnswer.Good($"nodes: {nodes} for {workload.Replicas} replicas of {workload.Object.Name}");
        }

        var few = apart.Where(workload => nodes < workload.Replicas).ToList();
        if (few.Count > 0)
        {
            yield return new PreflightAnswer.Wrong(
                problem(
                    few.Select(workload => $"{workload.Object.Name} ({workload.Replicas} replicas)"),
                    few.Max(workload => workload.Replicas),
                    nodes
                )
            );
        }
    }

    /// <summary>Our pods tolerate no taint.</summary>
    private static bool TakesPods(JsonObject node) =>
        node["spec"]?["unschedulable"]?.GetValue<bool>() != true
        && !(node["spec"]?["taints"] as JsonArray ?? []).Any(taint => Live.Text(taint, "effect") is "NoSchedule" or "NoExecute")
        && (node["status"]?["conditions"] as JsonArray ?? []).Any(condition =>
            Live.Text(condition, "type") == "Ready" && Live.Text(condition, "status") == "True"
        );
}
