using System.Collections.Immutable;
using FksSre.Delivery.Changes;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What is changed in place: workloads, rights and traffic in words, files by what is in them, all else value by value.</summary>
internal static class Updates
{
    private const int FewEnoughToBeTold = 3;

    public static IEnumerable<Change> Of(IReadOnlyCollection<ResourceStep> steps)
    {
        var updates = steps
            .Where(step => step.Kind is StepKind.Update && !step.Type.StartsWith(ResourceTypes.PagerDuty, StringComparison.Ordinal))
            .Select(step => step with { Inputs = [.. step.Inputs.Where(input => !StorageChanges.IsSize(step, input))] })
            .ToList();
        var counting = updates.Where(step => !step.Inputs.IsEmpty || !step.Registration.IsEmpty).ToList();
        var others = counting.Where(step => !WorkloadChanges.IsWorkload(step) && Worded(step).Count == 0).ToList();
        var alike = others.GroupBy(Text, StringComparer.Ordinal).ToLookup(group => group.Count() > FewEnoughToBeTold);
        return
        [
            .. counting.Where(WorkloadChanges.IsWorkload).Select(WorkloadChanges.Of),
            .. counting.SelectMany(Worded),
            .. alike[true].Select(group => Alike([.. group], group.Key)),
            .. alike[false]
                .SelectMany(group => group)
                .GroupBy(step => (step.Type, IsCarrier: IsFile(step) && ContentDifferences.IsRulesOrDashboards(step)))
                .OrderBy(group => group.Key.Type, StringComparer.Ordinal)
                .Select(group => OfKind([.. group]) with { IsCarrier = group.Key.IsCarrier }),
            .. Ignored([.. updates.Where(step => !step.Ignored.IsEmpty)]),
        ];
    }

    /// <summary>What rights and traffic do; nothing where something else of the object differs too, since that would go unsaid.</summary>
    private static IReadOnlyList<Change> Worded(ResourceStep step) =>
        step.Type == ResourceTypes.Role && IsAllWithin(step, "rules") ? [.. RightsChanges.Of(step)]
        : step.Type == ResourceTypes.NetworkPolicy && IsAllWithin(step, "spec") ? [.. TrafficChanges.Of(step)]
        : [];

    private static bool IsAllWithin(ResourceStep step, string path) =>
        step.Registration.IsEmpty && step.Inputs.All(input => input.IsWithin(path));

    private static string Text(ResourceStep step) =>
        string.Join("; ", IsFile(step) ? ContentDifferences.Of(step) : step.Inputs.Concat(step.Registration).Select(each => each.Text));

    private static bool IsFile(ResourceStep step) => step.Type is ResourceTypes.ConfigMap or ResourceTypes.Secret;

    private static Change Alike(IReadOnlyList<ResourceStep> steps, string text) =>
        new(
            Topic.Resources,
            Effect.Change,
            "resources",
            $"{Enumeration.Count(steps.Count)} are updated alike ({Enumeration.ByKind(steps)}): {text}"
        )
        {
            Details = [.. Enumeration.NamesByKind(steps)],
            Weight = Weights.Content,
        };

    private static Change OfKind(IReadOnlyList<ResourceStep> steps)
    {
        var kind = ResourceTypes.Kind(steps[0].Type);
        var weight = IsFile(steps[0]) ? Weights.Content : Weights.Other;
        return steps.Count == 1
            ? new(Topic.Resources, Effect.Change, steps[0].Name, $"the {kind} is updated: {Short(steps[0])}")
            {
                Details = Lines(steps[0]) is { Length: > FewEnoughToBeTold } all ? all : [],
                Weight = weight,
            }
            : new(
                Topic.Resources,
                Effect.Change,
                "resources",
                $"{Enumeration.Counted(steps.Count, kind)} are updated: {Enumeration.Some(steps.Select(step => step.Name))}"
            )
            {
                Details = [.. steps.Select(step => $"{step.Name}: {Short(step)}")],
                Weight = weight,
            };
    }

    private static string Short(ResourceStep step) => Enumeration.Some(Lines(step), "; ", FewEnoughToBeTold);

    private static ImmutableArray<string> Lines(ResourceStep step) => IsFile(step) ? [.. ContentDifferences.Of(step)] : LeafTexts.Of(step);

    private static IEnumerable<Change> Ignored(IReadOnlyList<ResourceStep> steps)
    {
        if (steps.Count > 0)
        {
            yield return new(
                Topic.Resources,
                Effect.Change,
                Enumeration.Some(steps.Select(step => step.Name)),
                "is declared otherwise in what the engine is told to ignore, so nothing happens to what is there"
            )
            {
                Details = [.. steps.SelectMany(step => step.Ignored.Select(each => $"{step.Name}: {each.Text}"))],
                Weight = Weights.Ignored,
            };
        }
    }
}
