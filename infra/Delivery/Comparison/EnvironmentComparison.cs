using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.OnCall;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison;

/// <summary>What a change means: everything in which two renders of an environment differ, losses first.</summary>
public static class EnvironmentComparison
{
    /// <param name="before">What is there, or was.</param>
    /// <param name="after">What is to be.</param>
    /// <param name="now">From which moment on people's duties are compared.</param>
    /// <returns>In the order in which it is to be read; empty where no byte differs.</returns>
    public static ImmutableArray<Change> Of(RenderedEnvironment before, RenderedEnvironment after, NodaTime.Instant now) =>
        [
            .. Unordered(before, after, now)
                .OrderByDescending(change => change.IsLoud)
                .ThenBy(change => change.Effect)
                .ThenBy(change => change.Topic)
                .ThenByDescending(change => change.Weight)
                .ThenBy(change => change.Subject, StringComparer.Ordinal)
                .ThenBy(change => change.Text, StringComparer.Ordinal),
        ];

    private static List<Change> Unordered(RenderedEnvironment before, RenderedEnvironment after, NodaTime.Instant now)
    {
        List<Change> explained =
        [
            .. PlanComparison.Of(before, after),
            .. ResourceComparison.Of(before, after),
            .. OnCallComparison.Of(before, after, now),
        ];
        return [.. explained, .. FileChanges.Of(before, after, isAllElseEqual: explained.Count == 0), .. ReleaseChanges.Of(before, after)];
    }
}
