using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>A claim as the stack wants it, and what the API server has under its name: nothing, a smaller one, or all of it.</summary>
/// <param name="Who">In words; the claims of a set are alike.</param>
/// <param name="Namespace">Where it is.</param>
/// <param name="Name">Of the claim.</param>
/// <param name="Spec">As wanted.</param>
/// <param name="Answer">What is there.</param>
internal sealed record WantedClaim(string Who, string Namespace, string Name, JsonObject Spec, ApiAnswer Answer)
{
    private static readonly KubernetesKind _claim = KubernetesKind.Of("v1", "PersistentVolumeClaim");

    /// <summary>The set whose replica it belongs to, and the template that it is made by; null: it is the stack's own.</summary>
    public (LiveObject Set, string Template)? Maker { get; private init; }

    /// <summary>What it takes more than now, in bytes.</summary>
    public decimal More =>
        Answer.IsMissing ? Workload.Storage(Spec)
        : Answer.IsSuccess ? Math.Max(0m, Workload.Storage(Spec) - Workload.Storage(Answer.Body["spec"]!.AsObject()))
        : 0m;

    public bool Grows => Answer.IsSuccess && More > 0m;

    /// <summary>Of storage: what it has, else what it asks for; empty: it names none.</summary>
    public string Class => Live.Text(Answer.IsSuccess ? Answer.Body["spec"] : Spec, "storageClassName");

    /// <param name="server">The cluster.</param>
    /// <param name="objects">Of the stack, with what is there of each.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<WantedClaim>> ReadAsync(
        ApiServer server,
        IReadOnlyList<LiveObject> objects,
        CancellationToken cancellation
    )
    {
        var claims = new List<WantedClaim>();
        foreach (var set in objects.Where(each => each.Item.Kind.Kind == "StatefulSet"))
        {
            foreach (var (template, name, spec) in new Workload(set.Item).Claims)
            {
                var place = set.Item.Namespace!;
                var answer = await server.GetAsync(_claim.Path(place, name), cancellation);
                claims.Add(new($"a claim of {set.Item.Name}", place, name, spec, answer) { Maker = (set, template) });
            }
        }

        claims.AddRange(
            objects
                .Where(each => each.Item.Kind == _claim)
                .Select(each => new WantedClaim(
                    $"the claim {each.Item.Name}",
                    each.Item.Namespace!,
                    each.Item.Name,
                    each.Item.Content["spec"]!.AsObject(),
                    each.Answer
                ))
        );
        return claims;
    }
}
