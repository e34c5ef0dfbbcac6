using FksSre.Delivery.Changes;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What is created, deleted and replaced, in one line each.</summary>
internal static class StepGroups
{
    public static IEnumerable<Change> Of(IReadOnlyCollection<ResourceStep> steps) =>
        [
            .. steps
                .Where(step => step.Kind is StepKind.Replace)
                .GroupBy(step => string.Join("; ", step.Reasons), StringComparer.Ordinal)
                .Select(group => Of([.. group], "replaced", $": {group.Key}", Weights.Replaced)),
            .. One(steps, StepKind.Delete, "deleted", Weights.Deleted),
            .. One(steps, StepKind.Create, "created", Weights.Created),
        ];

    private static IEnumerable<Change> One(IReadOnlyCollection<ResourceStep> steps, StepKind kind, string what, int weight)
    {
        var (looked, made) = (
            steps.Where(step => step.Kind == kind && step.Resource.Read is not null).ToList(),
            steps.Where(step => step.Kind == kind && step.Resource.Read is null).ToList()
        );
        if (made.Count > 0)
        {
            yield return Of(made, what, "", weight);
        }

        foreach (var step in looked)
        {
            yield return new(
                Topic.Resources,
                Effect.Change,
                step.Name,
                $"the {ResourceTypes.Kind(step.Type)} {step.Resource.Read} is "
                    + $"{(kind is StepKind.Create ? "looked up, and has to be there" : "no longer looked up")}"
            )
            {
                Weight = Weights.Other,
            };
        }
    }

    private static Change Of(IReadOnlyList<ResourceStep> steps, string what, string why, int weight) =>
        steps.Count == 1
            ? new(Topic.Resources, Effect.Change, steps[0].Name, $"the {ResourceTypes.Kind(steps[0].Type)} is {what}{why}")
            {
                Details = steps[0].Kind is StepKind.Replace ? [.. LeafTexts.Of(steps[0]).Except(steps[0].Reasons)] : [],
                Weight = weight,
            }
            : new(
                Topic.Resources,
                Effect.Change,
                "resources",
                $"{Enumeration.Count(steps.Count)} are {what}{why} ({Enumeration.ByKind(steps)})"
            )
            {
                Details = [.. Enumeration.NamesByKind(steps)],
                Weight = weight,
            };
}
