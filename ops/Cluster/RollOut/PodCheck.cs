using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.RollOut;

/// <summary>
/// Whether the pods of workloads run what was applied last. A StatefulSet counts as updated before one of its pods has started again, so
/// the pods are asked.
/// </summary>
internal static class PodCheck
{
    private const string Revision = "controller-revision-hash";

    private static readonly KubernetesKind _pod = new("v1", "Pod", "pods");

    public static async Task<IReadOnlyList<RollOutAnswer>> AskAsync(
        ApiServer server,
        IEnumerable<LiveObject> objects,
        CancellationToken cancellation
    )
    {
        var answers = new List<RollOutAnswer>();
        foreach (var (item, live) in objects.Where(each => each.Item.Kind.Kind is "StatefulSet" or "Deployment" && each.Answer.IsSuccess))
        {
            answers.Add(
                item.Kind.Kind == "Deployment" ? Deployment(item, live.Body) : await SetAsync(server, item, live.Body, cancellation)
            );
        }

        return answers;
    }

    private static RollOutAnswer Deployment(KubernetesObject item, JsonObject live)
    {
        var wanted = Live.Number(live["spec"]?["replicas"], otherwise: 1);
        var status = live["status"];
        var (updated, available, all) = (Count(status, "updatedReplicas"), Count(status, "availableReplicas"), Count(status, "replicas"));
        return !IsSeen(live) ? Waiting(item, "its controller has not seen the change yet")
            : updated < wanted
                ? Waiting(item, $"{updated} of {wanted} pods run what was applied{RefusedPods.Clause(RefusedPods.OfDeployment(live))}")
            : all > updated ? Waiting(item, $"{all - updated} old pods are still there")
            : available < wanted ? Waiting(item, $"{available} of {wanted} pods are ready")
            : new RollOutAnswer.Done(item.ToString(), $"{available} of {wanted} pods run what was applied, and are ready");
    }

    private static async Task<RollOutAnswer> SetAsync(
        ApiServer server,
        KubernetesObject item,
        JsonObject live,
        CancellationToken cancellation
    )
    {
        if (!IsSeen(live))
        {
            return Waiting(item, "its controller has not seen the change yet");
        }

        var answer = await server.GetAsync(_pod.Path(item.Namespace, null), cancellation);
        if (!answer.IsSuccess)
        {
            return new RollOutAnswer.NotLookedAt($"pods of {item}", answer.Message);
        }

        var wanted = Live.Number(live["spec"]?["replicas"], otherwise: 1);
        var revision = Live.Text(live["status"], "updateRevision");
        var pods = (answer.Body["items"] as JsonArray ?? []).OfType<JsonObject>().Where(pod => IsOf(pod, item.Name)).ToList();
        var updated = pods.Where(pod =>
                revision.Length > 0
                && Live.Text(pod["metadata"]?["labels"], Revision) == revision
                && pod["metadata"]?["deletionTimestamp"] is null
            )
            .ToList();
        var ready = updated.Count(IsReady);
        return updated.Count < wanted
                ? Waiting(
                    item,
                    $"{updated.Count} of {wanted} pods run what was applied"
                        + RefusedPods.Clause(await RefusedPods.OfSetAsync(server, item, cancellation))
                )
            : ready < wanted
                ? Waiting(
                    item,
                    $"{ready} of {wanted} pods are ready: "
                        + $"{string.Join(", ", updated.Where(pod => !IsReady(pod)).Select(pod => Live.Text(pod["metadata"], "name")))} "
                        + $"is not"
                )
            : new RollOutAnswer.Done(item.ToString(), $"{ready} of {wanted} pods run what was applied, and are ready");
    }

    private static bool IsSeen(JsonObject live) =>
        Live.Number(live["status"]?["observedGeneration"], otherwise: 0) >= Live.Number(live["metadata"]?["generation"], otherwise: 1);

    private static bool IsOf(JsonObject pod, string set) =>
        (pod["metadata"]?["ownerReferences"] as JsonArray ?? []).Any(owner =>
            Live.Text(owner, "kind") == "StatefulSet" && Live.Text(owner, "name") == set
        );

    private static bool IsReady(JsonObject pod) =>
        (pod["status"]?["conditions"] as JsonArray ?? []).Any(condition =>
            Live.Text(condition, "type") == "Ready" && Live.Text(condition, "status") == "True"
        );

    private static int Count(JsonNode? status, string name) => Live.Number(status?[name], otherwise: 0);

    private static RollOutAnswer.Waiting Waiting(KubernetesObject item, string why) => new(item.ToString(), why);
}
