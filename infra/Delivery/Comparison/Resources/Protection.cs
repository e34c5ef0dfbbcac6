using FksSre.Delivery.Changes;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What the engine refuses to take, what it leaves behind, and what it is no longer to refuse.</summary>
internal static class Protection
{
    public static IEnumerable<Change> Of(IReadOnlyCollection<ResourceStep> steps) =>
        [
            .. Refused([.. steps.Where(step => step.IsTaken && step.Before!.Options.Protect)]),
            .. Unprotected([.. steps.Where(step => step is { Before.Options.Protect: true, After.Options.Protect: false })]),
            .. Protected([.. steps.Where(step => step is { Before.Options.Protect: false, After.Options.Protect: true })]),
            .. LeftBehind([.. steps.Where(step => step.IsTaken && step.Before!.Options is { RetainOnDelete: true })]),
        ];

    private static IEnumerable<Change> Refused(IReadOnlyCollection<ResourceStep> steps)
    {
        if (steps.Count > 0)
        {
            yield return new(
                Topic.Resources,
                Effect.Loss,
                "protected",
                $"{Would(steps)}, which the engine refuses: the update fails, and so does every other until it is settled"
            )
            {
                Details =
                [
                    .. Enumeration.NamesByKind(steps),
                    "Keep them as they are; or, where they are meant to go, take "
                        + "their protection away in an update of its own before this one.",
                ],
                IsLoud = true,
                Weight = Weights.Refused,
            };
        }
    }

    private static string Would(IReadOnlyCollection<ResourceStep> steps)
    {
        var (deleted, replaced) = (steps.Count(step => step.Kind is StepKind.Delete), steps.Count(step => step.Kind is StepKind.Replace));
        var parts = new[] { (deleted, "deleted"), (replaced, "replaced") }
            .Where(part => part.Item1 > 0)
            .Select(part => $"{Enumeration.Count(part.Item1)} would be {part.Item2}");
        return Enumeration.All(parts);
    }

    private static IEnumerable<Change> Unprotected(IReadOnlyCollection<ResourceStep> steps)
    {
        if (steps.Count > 0)
        {
            yield return new(
                Topic.Resources,
                Effect.Loss,
                "protection",
                $"{Enumeration.ByKind(steps)} {Verb(steps, "loses", "lose")} it: the "
                    + "update after this one can delete what is now refused to be deleted"
            )
            {
                Details = [.. Enumeration.NamesByKind(steps)],
                IsLoud = true,
                Weight = Weights.Protection,
            };
        }
    }

    private static IEnumerable<Change> Protected(IReadOnlyCollection<ResourceStep> steps)
    {
        if (steps.Count > 0)
        {
            yield return new(
                Topic.Resources,
                Effect.Gain,
                "protection",
                $"{Enumeration.ByKind(steps)} {Verb(steps, "gets", "get")} it: the "
                    + $"engine refuses to delete {Verb(steps, "it", "them")} from then on"
            )
            {
                Details = [.. Enumeration.NamesByKind(steps)],
                Weight = Weights.Protection,
            };
        }
    }

    private static IEnumerable<Change> LeftBehind(IReadOnlyCollection<ResourceStep> steps)
    {
        if (steps.Count > 0)
        {
            yield return new(
                Topic.Resources,
                Effect.Change,
                "left behind",
                $"{Enumeration.ByKind(steps)} {Verb(steps, "stays", "stay")} where {Verb(steps, "it is", "they are")}, and nobody manages "
                    + $"{Verb(steps, "it", "them")} any more"
            )
            {
                Details = [.. Enumeration.NamesByKind(steps)],
                Weight = Weights.LeftBehind,
            };
        }
    }

    private static string Verb(IReadOnlyCollection<ResourceStep> steps, string one, string many) => steps.Count == 1 ? one : many;
}
