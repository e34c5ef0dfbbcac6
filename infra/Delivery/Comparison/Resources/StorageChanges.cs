using FksSre.Delivery.Changes;
using FksSre.Monitoring.Settings;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>Volumes that become larger or smaller, and history that is kept for less time.</summary>
internal static class StorageChanges
{
    private const string Size = "spec.resources.requests.storage";
    private const string SizeFlag = "--storage.tsdb.retention.size";

    public static IEnumerable<Change> Of(IReadOnlyCollection<ResourceStep> steps) =>
        steps
            .Where(step => step.Kind is StepKind.Update)
            .SelectMany(step => step.Inputs.Where(input => IsSize(step, input)).Select(input => (Step: step, Input: input)))
            .GroupBy(each => (each.Input.Before!, each.Input.After!, Part(each.Step)), each => each.Step)
            .Select(group => Resized([.. group], group.Key.Item1, group.Key.Item2))
            .Concat(steps.Where(step => step.IsUpdate(ResourceTypes.StatefulSet)).SelectMany(Retention));

    /// <summary>Whether a difference is told of here.</summary>
    public static bool IsSize(ResourceStep step, LeafDifference input) =>
        step.Type is ResourceTypes.Claim or ResourceTypes.ClaimPatch && input is { Path: Size, Before: not null, After: not null };

    private static string Part(ResourceStep step) => step.Resource.Parent;

    private static Change Resized(IReadOnlyList<ResourceStep> steps, string before, string after)
    {
        var isLarger =
            ByteSize.TryParse(before, out var old) && ByteSize.TryParse(after, out var @new) ? @new.Mebibytes > old.Mebibytes : (bool?)null;
        var claims = steps.Select(step => KubernetesObject.Name(step.Resource)).OfType<string>().Order(StringComparer.Ordinal);
        return new(
            Topic.Resources,
            isLarger is true ? Effect.Gain : Effect.Loss,
            Enumeration.Some(steps.Select(step => step.Name).Order(StringComparer.Ordinal)),
            isLarger is true
                ? $"{before} → {after}: {(steps.Count == 1 ? "the claim" : "the claims")} {Enumeration.All(claims)} "
                    + $"{(steps.Count == 1 ? "grows where it is" : "grow where they are")}, and that restarts nothing"
                : $"{before} → {after}: no volume becomes smaller, and a deployment refuses it"
        )
        {
            IsLoud = isLarger is not true,
            Weight = Weights.Storage,
        };
    }

    private static IEnumerable<Change> Retention(ResourceStep step)
    {
        var (before, after) = (
            KubernetesObject.Argument(step.Before!, KeptData.RetentionFlag),
            KubernetesObject.Argument(step.After!, KeptData.RetentionFlag)
        );
        if (before != after && KeptData.Days(before) is { } old && KeptData.Days(after) is { } @new)
        {
            yield return old > @new
                ? new(
                    Topic.Resources,
                    Effect.Loss,
                    step.Name,
                    FormattableString.Invariant(
                        $"history is kept for {@new} d instead of {old} d: what was recorded more than {@new} d ago is deleted"
                    )
                )
                {
                    IsLoud = true,
                    Weight = Weights.Data,
                }
                : new(
                    Topic.Resources,
                    Effect.Gain,
                    step.Name,
                    FormattableString.Invariant($"history is kept for {@new} d instead of {old} d")
                )
                {
                    Weight = Weights.Data,
                };
        }

        if (
            Bytes(KubernetesObject.Argument(step.Before!, SizeFlag)) is { } larger
            && Bytes(KubernetesObject.Argument(step.After!, SizeFlag)) is { } smaller
            && larger > smaller
        )
        {
            yield return new(
                Topic.Resources,
                Effect.Loss,
                step.Name,
                FormattableString.Invariant(
                    $"history may take {smaller} MB instead of {larger} MB: the oldest of what is beyond is deleted"
                )
            )
            {
                IsLoud = true,
                Weight = Weights.Data,
            };
        }
    }

    /// <summary>In megabytes, as this program writes it.</summary>
    private static long? Bytes(string? size) =>
        size is not null
        && size.EndsWith("MB", StringComparison.Ordinal)
        && long.TryParse(
            size[..^2],
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
