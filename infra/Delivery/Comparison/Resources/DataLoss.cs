using System.Text.Json.Nodes;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>Which data goes with what is deleted or replaced, or is left where nobody reads it.</summary>
internal static class DataLoss
{
    public static IEnumerable<Change> Of(IReadOnlyCollection<ResourceStep> steps)
    {
        var emptied = steps
            .Where(step => step.Type == ResourceTypes.Namespace && step.IsTaken && !step.Before!.Options.RetainOnDelete)
            .Select(step => KubernetesObject.Name(step.Before!))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return steps
            .Where(step => step.IsTaken && KeptData.Of(step.Before!) is not null)
            .Select(step => Of(step, emptied))
            .Concat(steps.Where(step => step.IsTaken && IsOwnNamespace(step)).Select(step => Of(step, emptied)))
            .Concat(steps.Where(step => step.Kind is StepKind.Replace && step.Type == ResourceTypes.Password).Select(Password));
    }

    /// <summary>One that is deleted for good takes with it what nobody here knows of.</summary>
    private static bool IsOwnNamespace(ResourceStep step) => step.Type == ResourceTypes.Namespace && !step.Before!.Options.RetainOnDelete;

    private static Change Of(ResourceStep step, HashSet<string> emptied) =>
        new(Topic.Resources, Effect.Loss, step.Name, Text(step, emptied))
        {
            Details = step.Before!.Options.Protect ? ["It is protected: the engine refuses this."] : [],
            IsLoud = true,
            Weight = Weights.Data,
        };

    private static string Text(ResourceStep step, HashSet<string> emptied)
    {
        var before = step.Before!;
        var kind = ResourceTypes.Kind(step.Type);
        if (step.Type == ResourceTypes.Namespace)
        {
            return $"the {kind} {KubernetesObject.Name(before)} is deleted, and "
                + "with it everything in it, also what this stack did not make";
        }

        var data = KeptData.Of(before);
        var place = KubernetesObject.Namespace(before);
        if (emptied.Contains(place ?? "") || !StaysWithout(before))
        {
            return step.Kind is StepKind.Delete
                ? $"the {kind} is deleted, and with it {data}"
                : $"the {kind} is replaced, and {data} are gone: it begins anew with nothing";
        }

        var claims = before.Type == ResourceTypes.Claim ? "the claim" : $"the claims {Enumeration.All(KubernetesObject.Claims(before))}";
        return step.Kind is StepKind.Delete
                ? $"the {kind} is deleted: {data} stay on {claims}{In(place)}, which nobody reads or manages any more"
            : IsElsewhere(step)
                ? $"the {kind} begins anew with nothing: {data} stay on {claims}{In(place)}, which nobody reads or manages any more"
            : $"the {kind} is replaced, all its pods at once: {data} stay on {claims}, and are read again once it is back";
    }

    private static string In(string? place) => place is null ? "" : $" in the namespace {place}";

    private static bool StaysWithout(RenderedResource before) =>
        before.Type == ResourceTypes.Claim
            ? before.Options.RetainOnDelete
            : before.Inputs["spec"] is JsonObject spec
                && KubernetesObject.At(spec, "persistentVolumeClaimRetentionPolicy", "whenDeleted") is null or "Retain";

    /// <summary>Claims are found by the names of the set and its namespace; a claim of its own is another one in any case.</summary>
    private static bool IsElsewhere(ResourceStep step) =>
        step.Type == ResourceTypes.Claim
        || KubernetesObject.Namespace(step.Before!) != KubernetesObject.Namespace(step.After!)
        || !KubernetesObject.Claims(step.Before!).Intersect(KubernetesObject.Claims(step.After!)).Any();

    private static Change Password(ResourceStep step) =>
        new(
            Topic.Resources,
            Effect.Loss,
            step.Name,
            $"another password is made ({string.Join("; ", step.Reasons)}): whoever knows the one of today cannot log in with it any more"
        )
        {
            Weight = Weights.Identity,
        };
}
