using System.Globalization;
using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;
using k8s.Models;

namespace FksSre.Ops.Cluster;

/// <summary>A StatefulSet or a Deployment of a stack: how many pods, where they may run, and what they take.</summary>
internal sealed record Workload(KubernetesObject Object)
{
    private const string Machine = "kubernetes.io/hostname";

    public static IEnumerable<Workload> In(IEnumerable<KubernetesObject> objects) =>
        objects.Where(item => item.Kind.Kind is "Deployment" or "StatefulSet").Select(item => new Workload(item));

    public int Replicas => Live.Number(Spec["replicas"], otherwise: 1);

    /// <summary>No two of its pods may run on the same node.</summary>
    public bool MustKeepApart =>
        PodAntiAffinity?["requiredDuringSchedulingIgnoredDuringExecution"] is JsonArray terms
        && terms.Any(term => Live.Text(term, "topologyKey") == Machine);

    /// <summary>Its pods run on nodes of their own as long as there are enough.</summary>
    public bool PrefersApart =>
        PodAntiAffinity?["preferredDuringSchedulingIgnoredDuringExecution"] is JsonArray terms
        && terms.Any(term => Live.Text(term?["podAffinityTerm"], "topologyKey") == Machine);

    /// <summary>Claims of each replica: the size, and the class where one is named.</summary>
    public IEnumerable<JsonObject> ClaimTemplates =>
        (Spec["volumeClaimTemplates"] as JsonArray ?? []).Select(claim => claim!["spec"]!.AsObject());

    /// <summary>Of all replicas: a claim is called by its template, its set and the number of its replica.</summary>
    public IEnumerable<(string Template, string Name, JsonObject Spec)> Claims =>
        from replica in Enumerable.Range(0, Replicas)
        from template in Spec["volumeClaimTemplates"] as JsonArray ?? []
        let name = Live.Text(template["metadata"], "name")
        select (name, string.Create(CultureInfo.InvariantCulture, $"{name}-{Object.Name}-{replica}"), template["spec"]!.AsObject());

    /// <summary>What its pods are made from.</summary>
    public JsonObject Template => Spec["template"]!["spec"]!.AsObject();

    /// <summary>What each of its pods asks of a node.</summary>
    public NodeRoom Pod => NodeRoom.AskedBy(Template);

    /// <param name="bound"><c>requests</c> or <c>limits</c>.</param>
    /// <param name="resource"><c>cpu</c> or <c>memory</c>.</param>
    /// <returns>Of all replicas together.</returns>
    public decimal Takes(string bound, string resource) =>
        Replicas * (PodResources.Of(Template, bound).GetValueOrDefault(resource)?.ToDecimal() ?? 0);

    /// <summary>Of a claim, in bytes.</summary>
    public static decimal Storage(JsonObject claimSpec) => Quantity(claimSpec["resources"]?["requests"]?["storage"]);

    public static decimal Quantity(JsonNode? text) => text is null ? 0 : new ResourceQuantity(text.ToString()).ToDecimal();

    private JsonObject Spec => Object.Content["spec"]!.AsObject();

    private JsonNode? PodAntiAffinity => Template["affinity"]?["podAntiAffinity"];
}
