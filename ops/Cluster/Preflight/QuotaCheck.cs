using System.Globalization;
using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>Whether quotas that others have set leave room for what is yet to be made.</summary>
internal static class QuotaCheck
{
    private static readonly KubernetesKind _quota = KubernetesKind.Of("v1", "ResourceQuota");

    /// <param name="server">The cluster.</param>
    /// <param name="objects">With what is there already: that counts as used.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IEnumerable<PreflightAnswer>> AskAsync(ApiServer server, IReadOnlyList<LiveObject> objects, CancellationToken cancellation)
    {
        var answers = new List<PreflightAnswer>();
        foreach (var place in objects.Where(each => each.Item.Namespace is not null).GroupBy(each => each.Item.Namespace!, StringComparer.Ordinal))
        {
            var ours = place.Where(each => each.Item.Kind == _quota).Select(each => each.Item.Name).ToHashSet(StringComparer.Ordinal);
            var answer = await server.GetAsync(_quota.Path(place.Key, null), cancellation);
            if (!answer.IsSuccess)
            {
                answers.Add(new PreflightAnswer.NotLookedAt($"quotas of {place.Key}", answer.Message));
                continue;
            }

            var missing = place.Where(each => each.Answer.IsMissing).Select(each => each.Item).ToList();
            answers.AddRange((answer.Body["items"] as JsonArray ?? []).OfType<JsonObject>()
                .Where(quota => !ours.Contains(Live.Text(quota["metadata"], "name")))
                .SelectMany(quota => Judge(place.Key, quota, missing)));
        }

        return answers;
    }

    private static IEnumerable<PreflightAnswer> Judge(string place, JsonObject quota, IReadOnlyList<KubernetesObject> missing)
    {
        var name = Live.Text(quota["metadata"], "name");
        var tooSmall = new List<PreflightAnswer>();
        foreach (var (resource, hard) in quota["spec"]?["hard"] as JsonObject ?? [])
        {
            var left = Workload.Quantity(hard) - Workload.Quantity(quota["status"]?["used"]?[resource]);
            if (Needed(resource, missing) is { } needed && needed > left)
            {
                tooSmall.Add(new PreflightAnswer.Wrong(PreflightFindings.QuotaTooSmall(place, name, resource, Text(left), Text(needed))));
            }
        }

        return tooSmall.Count > 0 ? tooSmall : [new PreflightAnswer.Good($"quota {name} of {place}: leaves room")];
    }

    /// <summary>Null for what our objects do not take.</summary>
    private static decimal? Needed(string resource, IReadOnlyList<KubernetesObject> missing)
    {
        var workloads = Workload.In(missing).ToList();
        return resource switch
        {
            "pods" => workloads.Sum(workload => workload.Replicas),
            "requests.cpu" or "cpu" => workloads.Sum(workload => workload.Takes("requests", "cpu")),
            "requests.memory" or "memory" => workloads.Sum(workload => workload.Takes("requests", "memory")),
            "limits.memory" => workloads.Sum(workload => workload.Takes("limits", "memory")),
            "requests.storage" => Claims(missing).Sum(Workload.Storage),
            "persistentvolumeclaims" => Claims(missing).Count(),
            _ => null,
        };
    }

    private static IEnumerable<JsonObject> Claims(IReadOnlyList<KubernetesObject> missing) =>
        Workload.In(missing).SelectMany(workload => Enumerable.Repeat(workload.ClaimTemplates, workload.Replicas).SelectMany(claims => claims))
            .Concat(missing.Where(item => item.Kind.Kind == "PersistentVolumeClaim").Select(item => item.Content["spec"]!.AsObject()));

    private static string Text(decimal quantity) => quantity.ToString("0.###", CultureInfo.InvariantCulture);
}
