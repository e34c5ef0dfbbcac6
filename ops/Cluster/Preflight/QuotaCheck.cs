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
    /// <param name="claims">The same; what grows takes what it has more.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IEnumerable<PreflightAnswer>> AskAsync(
        ApiServer server,
        IReadOnlyList<LiveObject> objects,
        IReadOnlyList<WantedClaim> claims,
        CancellationToken cancellation
    )
    {
        var answers = new List<PreflightAnswer>();
        var standard = await StorageCheck.DefaultAsync(server, [.. objects.Select(each => each.Item)], cancellation);
        foreach (
            var place in objects
                .Where(each => each.Item.Namespace is not null)
                .GroupBy(each => each.Item.Namespace!, StringComparer.Ordinal)
        )
        {
            var ours = place.Where(each => each.Item.Kind == _quota).Select(each => each.Item.Name).ToHashSet(StringComparer.Ordinal);
            var answer = await server.GetAsync(PreflightReads.Quotas(place.Key).Path, cancellation);
            if (!answer.IsSuccess)
            {
                answers.Add(new PreflightAnswer.NotLookedAt($"quotas of {place.Key}", answer.Message));
                continue;
            }

            var filled = await FilledInAsync(server, place.Key, cancellation);
            var needs = new QuotaNeeds(
                [.. place.Where(each => each.Answer.IsMissing).Select(each => each.Item)],
                [.. claims.Where(claim => claim.Namespace == place.Key)],
                standard
            );
            answers.AddRange(
                (answer.Body["items"] as JsonArray ?? [])
                    .OfType<JsonObject>()
                    .Where(quota => !ours.Contains(Live.Text(quota["metadata"], "name")) && Counts(quota))
                    .SelectMany(quota => Judge(place.Key, quota, needs, filled))
            );
        }

        return answers;
    }

    /// <summary>Our pods run until they are ended, and all ask for something.</summary>
    private static bool Counts(JsonObject quota) =>
        !(quota["spec"]?["scopes"] as JsonArray ?? []).Any(scope => scope!.GetValue<string>() is "BestEffort" or "Terminating");

    /// <returns>What limit ranges say for containers that do not, e.g. <c>limits.cpu</c>.</returns>
    private static async Task<HashSet<string>> FilledInAsync(ApiServer server, string place, CancellationToken cancellation)
    {
        var answer = await server.GetAsync(PreflightReads.LimitRanges(place).Path, cancellation);
        return
        [
            .. from range in answer.Body["items"] as JsonArray ?? []
            from limit in (range!["spec"]?["limits"] as JsonArray ?? []).OfType<JsonObject>()
            where Live.Text(limit, "type") == "Container"
            from field in new[]
            {
                ("default", "limits"),
                ("max", "limits"),
                ("defaultRequest", "requests"),
                ("default", "requests"),
                ("min", "requests"),
                ("max", "requests"),
            }
            from resource in limit[field.Item1] as JsonObject ?? []
            select $"{field.Item2}.{resource.Key}",
        ];
    }

    private static IEnumerable<PreflightAnswer> Judge(string place, JsonObject quota, QuotaNeeds needs, HashSet<string> filled)
    {
        var name = Live.Text(quota["metadata"], "name");
        var answers = new List<PreflightAnswer>();
        foreach (var (resource, hard) in quota["spec"]?["hard"] as JsonObject ?? [])
        {
            var left = Workload.Quantity(hard) - Workload.Quantity(quota["status"]?["used"]?[resource]);
            if (needs.Of(resource) is var needed && needed > left)
            {
                answers.Add(new PreflightAnswer.Wrong(PreflightFindings.QuotaTooSmall(place, name, resource, Text(left), Text(needed))));
            }

            var silent = needs
                .Workloads.Where(workload => !filled.Contains(Full(resource)) && !Says(workload, Full(resource)))
                .Select(workload => workload.Object.Name)
                .ToList();
            if (silent.Count > 0)
            {
                answers.Add(new PreflightAnswer.Wrong(PreflightFindings.QuotaDemands(place, name, resource, hard!.ToString(), silent)));
            }
        }

        return answers.Count > 0 ? answers : [new PreflightAnswer.Good($"quota {name} of {place}: leaves room")];
    }

    /// <summary><c>cpu</c> alone is what is requested.</summary>
    private static string Full(string resource) => resource is "cpu" or "memory" ? $"requests.{resource}" : resource;

    /// <summary>A quota of processors or memory refuses pods that do not say how much of it they take.</summary>
    private static bool Says(Workload workload, string resource) =>
        resource.Split('.') is not [("requests" or "limits") and var bound, ("cpu" or "memory") and var kind]
        || PodResources.Containers(workload.Template).All(container => container["resources"]?[bound]?[kind] is not null);

    private static string Text(decimal quantity) => quantity.ToString("0.###", CultureInfo.InvariantCulture);
}
