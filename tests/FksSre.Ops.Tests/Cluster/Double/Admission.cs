using System.Globalization;
using System.Text.Json.Nodes;
using k8s.Models;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>What a server refuses although the object is right and the account may make it, in the words of 1.36.</summary>
internal static class Admission
{
    /// <param name="asked">Where it goes.</param>
    /// <param name="item">As it would be.</param>
    /// <param name="before">As it is; null: it is to be made.</param>
    /// <param name="place">Whose rules count.</param>
    /// <returns>The first that says no; null where it is let in.</returns>
    public static string? Refusal(RequestedObject asked, JsonObject item, JsonObject? before, PlaceRules place)
    {
        var why = LimitRanger.Refusal(asked.Kind, item, place.LimitRanges)
            ?? (asked.Kind == "pods" ? OfPodSecurity(item, place.Labels) : null)
            ?? (asked.Kind == "persistentvolumeclaims" && before is not null ? ClaimUpdate.Forbidden(before, item, place.Class) : null)
            ?? place.Quotas.Select(quota => OfQuota(asked, item, before, quota)).FirstOrDefault(refusal => refusal is not null);
        return why is null ? null : $"{asked.Kind} \"{asked.Name}\" is forbidden: {why}";
    }

    private static string? OfPodSecurity(JsonObject pod, JsonNode? labels)
    {
        var broken = $"{labels?["pod-security.kubernetes.io/enforce"]}" == "restricted" ? Restricted(pod) : [];
        return broken.Count == 0
            ? null
            : $"violates PodSecurity \"restricted:{labels!["pod-security.kubernetes.io/enforce-version"] ?? "latest"}\": "
                + string.Join(", ", broken);
    }

    private static string? OfQuota(RequestedObject asked, JsonObject item, JsonObject? before, JsonObject quota)
    {
        var name = quota["metadata"]!["name"];
        var hard = quota["spec"]!["hard"]!.AsObject().OrderBy(each => each.Key, StringComparer.Ordinal).ToList();
        var unsaid = hard.Where(each => asked.Kind == "pods" && IsOfPods(each.Key))
            .Select(each => (Resource: each.Key, Of: Silent(item, each.Key).ToList()))
            .Where(each => each.Of.Count > 0)
            .Select(each => $"{each.Resource} for: {string.Join(',', each.Of)}")
            .ToList();
        if (unsaid.Count > 0)
        {
            return $"failed quota: {name}: must specify {string.Join("; ", unsaid)}";
        }

        var past = hard.Select(each =>
                (
                    Resource: each.Key,
                    Asked: Takes(asked, item, before, each.Key),
                    Used: quota["status"]?["used"]?[each.Key],
                    Hard: each.Value
                )
            )
            .Where(each => each.Asked is not null && Quantity(each.Asked) + Quantity(each.Used) > Quantity(each.Hard))
            .ToList();
        return past.Count == 0
            ? null
            : $"exceeded quota: {name}, requested: {string.Join(',', past.Select(each => $"{each.Resource}={each.Asked}"))}, "
                + $"used: {string.Join(',', past.Select(each => $"{each.Resource}={each.Used ?? "0"}"))}, "
                + $"limited: {string.Join(',', past.Select(each => $"{each.Resource}={each.Hard}"))}";
    }

    private static bool IsOfPods(string resource) => resource is "requests.cpu" or "requests.memory" or "limits.cpu" or "limits.memory";

    private static IEnumerable<string> Silent(JsonObject pod, string resource) =>
        Containers(pod).Where(container => Said(container, resource) is null).Select(container => container["name"]!.GetValue<string>());

    /// <summary>Null for what the quota does not count. What is there already takes what it has more.</summary>
    private static JsonNode? Takes(RequestedObject asked, JsonObject item, JsonObject? before, string resource) =>
        asked.Kind switch
        {
            "persistentvolumeclaims" when before is not null => IsStorageOf(item, resource)
                ? new ResourceQuantity(
                    ClaimUpdate.Size(item) - ClaimUpdate.Size(before),
                    0,
                    ResourceQuantity.SuffixFormat.BinarySI
                ).ToString()
                : null,
            _ when before is not null => null,
            _ when resource == asked.Resource || resource == $"count/{asked.Kind}" => 1,
            "pods" when IsOfPods(resource) && Containers(item).ToList() is [var only] => Said(only, resource)!.DeepClone(),
            "persistentvolumeclaims" when IsStorageOf(item, resource) => item["spec"]!["resources"]!["requests"]!["storage"]!.DeepClone(),
            _ => null,
        };

    /// <summary>Of all claims, or of those of one class.</summary>
    private static bool IsStorageOf(JsonObject claim, string resource) =>
        resource == "requests.storage" || resource == $"{claim["spec"]!["storageClassName"]}.storageclass.storage.k8s.io/requests.storage";

    private static JsonNode? Said(JsonObject container, string resource) =>
        resource.Split('.') is var parts ? container["resources"]?[parts[0]]?[parts[1]] : null;

    private static decimal Quantity(JsonNode? text) => text is null ? 0 : new ResourceQuantity(text.ToString()).ToDecimal();

    /// <summary>What of the restricted profile a pod breaks, of that which a pod breaks that says nothing.</summary>
    private static List<string> Restricted(JsonObject pod)
    {
        var whole = pod["spec"]!["securityContext"];
        var broken = new List<string>();
        Add("allowPrivilegeEscalation != false", "container", "must set securityContext.allowPrivilegeEscalation=false", own =>
            $"{own?["allowPrivilegeEscalation"]}" == "false"
        );
        Add("unrestricted capabilities", "container", """must set securityContext.capabilities.drop=["ALL"]""", own =>
            own?["capabilities"]?["drop"]?.ToJsonString() == """["ALL"]"""
        );
        Add("runAsNonRoot != true", "pod or container", "must set securityContext.runAsNonRoot=true", own =>
            $"{own?["runAsNonRoot"] ?? whole?["runAsNonRoot"]}" == "true"
        );
        Add(
            "seccompProfile",
            "pod or container",
            """must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost" """.TrimEnd(),
            own => $"{(own?["seccompProfile"] ?? whole?["seccompProfile"])?["type"]}" is "RuntimeDefault" or "Localhost"
        );
        return broken;

        void Add(string what, string where, string must, Func<JsonNode?, bool> isKept)
        {
            var bad = Containers(pod).Where(container => !isKept(container["securityContext"])).Select(each => each["name"]).ToList();
            if (bad.Count > 0)
            {
                broken.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{what} ({where}{(bad.Count > 1 ? "s" : "")} {string.Join(", ", bad.Select(name => $"\"{name}\""))} {must})"
                    )
                );
            }
        }
    }

    private static IEnumerable<JsonObject> Containers(JsonObject pod) =>
        new[] { "initContainers", "containers" }
            .SelectMany(list => pod["spec"]![list] as JsonArray ?? [])
            .Select(container => container!.AsObject());
}
