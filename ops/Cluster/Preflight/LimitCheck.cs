using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>
/// Whether limit ranges that others have set let our containers and claims in. What we do not say, a limit range fills in by itself.
/// </summary>
internal static class LimitCheck
{
    public static async Task<IEnumerable<PreflightAnswer>> AskAsync(
        ApiServer server,
        IReadOnlyList<KubernetesObject> objects,
        CancellationToken cancellation
    )
    {
        var answers = new List<PreflightAnswer>();
        foreach (var place in objects.Where(item => item.Namespace is not null).GroupBy(item => item.Namespace!, StringComparer.Ordinal))
        {
            var answer = await server.GetAsync($"/api/v1/namespaces/{place.Key}/limitranges", cancellation);
            if (!answer.IsSuccess)
            {
                answers.Add(new PreflightAnswer.NotLookedAt($"limit ranges of {place.Key}", answer.Message));
                continue;
            }

            foreach (var range in (answer.Body["items"] as JsonArray ?? []).OfType<JsonObject>())
            {
                var name = Live.Text(range["metadata"], "name");
                var findings = Judge(place.Key, name, range, [.. place]).ToList();
                answers.AddRange(
                    findings.Count > 0 ? findings : [new PreflightAnswer.Good($"limit range {name} of {place.Key}: lets all in")]
                );
            }
        }

        return answers;
    }

    private static IEnumerable<PreflightAnswer> Judge(
        string place,
        string name,
        JsonObject range,
        IReadOnlyList<KubernetesObject> objects
    ) =>
        from limit in (range["spec"]?["limits"] as JsonArray ?? []).OfType<JsonObject>()
        from asked in Asked(Live.Text(limit, "type"), objects)
        from bound in new[] { (Name: "min", Of: "requests"), (Name: "max", Of: "limits") }
        from rule in limit[bound.Name] as JsonObject ?? []
        let value = asked.Resources?[bound.Of]?[rule.Key] ?? (asked.IsClaim ? asked.Resources?["requests"]?[rule.Key] : null)
        where
            value is not null
            && (
                bound.Name == "min"
                    ? Workload.Quantity(value) < Workload.Quantity(rule.Value)
                    : Workload.Quantity(value) > Workload.Quantity(rule.Value)
            )
        select new PreflightAnswer.Wrong(
            PreflightFindings.OutOfLimits(place, name, $"{bound.Name}/{rule.Key}", rule.Value!.ToString(), asked.Who, value.ToString())
        );

    private static IEnumerable<(string Who, JsonNode? Resources, bool IsClaim)> Asked(
        string type,
        IReadOnlyList<KubernetesObject> objects
    ) =>
        type switch
        {
            "Container" => Workload
                .In(objects)
                .SelectMany(workload =>
                    workload.Containers.Select(container =>
                        ($"container {Live.Text(container, "name")} of {workload.Object.Name}", container["resources"], false)
                    )
                ),
            "PersistentVolumeClaim" => Workload
                .In(objects)
                .SelectMany(workload =>
                    workload.ClaimTemplates.Select(claim => ($"a claim of {workload.Object.Name}", claim["resources"], true))
                )
                .Concat(
                    objects
                        .Where(item => item.Kind.Kind == "PersistentVolumeClaim")
                        .Select(item => ($"the claim {item.Name}", item.Content["spec"]?["resources"], true))
                ),
            _ => [],
        };
}
