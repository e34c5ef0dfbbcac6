using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Promises;

/// <summary>What of a service decides when its failures are noticed: its limit, what holds it back, and where it is asked.</summary>
internal static class ServiceDetection
{
    public static IEnumerable<Change> Of(Pair<PlannedService> pair, Renames renames) =>
        new[]
        {
            Limit(pair.Before.ErrorRatioLimit, pair.After.ErrorRatioLimit),
            HeldBack("tickets", [.. pair.Before.DependsOn.Select(renames.Service)], pair.After.DependsOn),
            HeldBack("pages", [.. pair.Before.VitalDependencies.Select(renames.Service)], pair.After.VitalDependencies),
            Asked(
                "port",
                pair.Before.Port?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                pair.After.Port?.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ),
            Asked("health path", pair.Before.HealthPath, pair.After.HealthPath),
            Asked("metrics path", pair.Before.MetricsPath, pair.After.MetricsPath),
        }
            .OfType<(Effect Effect, string Text)>()
            .Select(change => new Change(Topic.Detection, change.Effect, pair.After.Id, change.Text));

    private static (Effect, string)? Limit(decimal? before, decimal? after) =>
        (before, after) switch
        {
            (null, null) => null,
            (null, { } limit) => (
                Effect.Gain,
                $"a ticket is opened above {Figures.Percent(limit)} of failed requests, whatever the budget says"
            ),
            ({ } limit, null) => (Effect.Loss, $"no ticket is opened above {Figures.Percent(limit)} of failed requests any more"),
            ({ } old, { } @new) when old == @new => null,
            ({ } old, { } @new) => (
                @new > old ? Effect.Loss : Effect.Gain,
                $"a ticket is opened above {Figures.Percent(@new)} of failed requests instead of {Figures.Percent(old)}"
            ),
        };

    private static (Effect, string)? HeldBack(string what, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (come, gone) = (after.Except(before, StringComparer.Ordinal).ToList(), before.Except(after, StringComparer.Ordinal).ToList());
        var parts = new[]
        {
            come.Count > 0 ? $"{what} are held back while {Names(come)} {Is(come)} down" : "",
            gone.Count > 0 ? $"{what} come also while {Names(gone)} {Is(gone)} down" : "",
        }
            .Where(part => part.Length > 0)
            .ToList();
        return parts.Count > 0 ? (come.Count > 0 ? Effect.Loss : Effect.Gain, Figures.List(parts))
            : before.SequenceEqual(after, StringComparer.Ordinal) ? null
            : (Effect.Change, $"what {what} are held back by stands in another order: {Names(after)}");
    }

    private static (Effect, string)? Asked(string what, string? before, string? after) =>
        before == after
            ? null
            : (
                after is null ? Effect.Loss
                : before is null ? Effect.Gain
                : Effect.Change,
                $"{what} {before ?? "none"} → {after ?? "none"}"
            );

    private static string Names(IReadOnlyList<string> services) => Figures.List(services);

    private static string Is(List<string> services) => services.Count == 1 ? "is" : "are";
}
