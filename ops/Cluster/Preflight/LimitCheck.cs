using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;
using Quantities = System.Collections.Generic.IReadOnlyDictionary<string, k8s.Models.ResourceQuantity>;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>Whether limit ranges that others have set let our containers, pods and claims in.</summary>
internal static class LimitCheck
{
    private static readonly Quantities _none = PodResources.Named(null);

    public static async Task<IEnumerable<PreflightAnswer>> AskAsync(
        ApiServer server,
        IReadOnlyList<KubernetesObject> objects,
        IReadOnlyList<WantedClaim> claims,
        CancellationToken cancellation
    )
    {
        var answers = new List<PreflightAnswer>();
        foreach (var place in objects.Where(item => item.Namespace is not null).GroupBy(item => item.Namespace!, StringComparer.Ordinal))
        {
            var answer = await server.GetAsync(PreflightReads.LimitRanges(place.Key).Path, cancellation);
            if (!answer.IsSuccess)
            {
                answers.Add(new PreflightAnswer.NotLookedAt($"limit ranges of {place.Key}", answer.Message));
                continue;
            }

            var ranges = (answer.Body["items"] as JsonArray ?? []).OfType<JsonObject>().ToList();
            var asked = Pods([.. place], ranges).Concat(Claims(place.Key, claims)).ToList();
            foreach (var range in ranges)
            {
                var name = Live.Text(range["metadata"], "name");
                var findings = LimitRule.In(range).SelectMany(rule => Judge(place.Key, name, rule, asked)).ToList();
                answers.AddRange(
                    findings.Count > 0 ? findings : [new PreflightAnswer.Good($"limit range {name} of {place.Key}: lets all in")]
                );
            }
        }

        return answers;
    }

    /// <summary>One finding a rule, whomever it keeps out.</summary>
    private static IEnumerable<PreflightAnswer> Judge(string place, string range, LimitRule rule, IEnumerable<Asking> asked)
    {
        var refused = asked
            .Where(each => each.Type == rule.Type)
            .Select(each => (each.Who, Why: rule.Refusal(each.Requests, each.Limits)))
            .Where(each => each.Why is not null)
            .Select(each => $"{each.Who} ({each.Why})")
            .ToList();
        return refused.Count == 0
            ? []
            :
            [
                new PreflightAnswer.Wrong(
                    PreflightFindings.OutOfLimits(
                        place,
                        $"{range}/{rule.Type}/{rule.Bound}/{rule.Resource}",
                        $"{rule.Value}",
                        string.Join(", ", refused)
                    )
                ),
            ];
    }

    private static IEnumerable<Asking> Pods(IReadOnlyList<KubernetesObject> objects, IReadOnlyList<JsonObject> ranges) =>
        from workload in Workload.In(objects)
        let pod = LimitDefaults.Filled(workload.Template, ranges)
        from asking in Containers(workload.Object.Name, pod)
            .Append(
                new(LimitRule.Pod, $"a pod of {workload.Object.Name}", PodResources.Of(pod, "requests"), PodResources.Of(pod, "limits"))
            )
        select asking;

    private static IEnumerable<Asking> Containers(string workload, JsonObject pod) =>
        from container in PodResources.Containers(pod)
        select new Asking(
            LimitRule.Container,
            $"container {Live.Text(container, "name")} of {workload}",
            PodResources.OfContainer(container, "requests"),
            PodResources.OfContainer(container, "limits")
        );

    /// <summary>What is there and does not change is not looked at again. A claim has no limits that count.</summary>
    private static IEnumerable<Asking> Claims(string place, IReadOnlyList<WantedClaim> claims) =>
        claims
            .Where(claim => claim.Namespace == place && claim.More > 0m)
            .DistinctBy(claim => claim.Who)
            .Select(claim => new Asking(LimitRule.Claim, claim.Who, PodResources.Named(claim.Spec["resources"]?["requests"]), _none));

    private sealed record Asking(string Type, string Who, Quantities Requests, Quantities Limits);
}
