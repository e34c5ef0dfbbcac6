using System.Globalization;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Resources;

namespace FksSre.Delivery.Comparison.OnCall;

/// <summary>When and whom the incidents of a PagerDuty service call.</summary>
internal static class ServiceChanges
{
    public const string Type = "pagerduty:index/service:Service";

    private const string Acknowledgement = "acknowledgementTimeout";
    private const string Resolution = "autoResolveTimeout";
    private const string Policy = "escalationPolicy";

    public static bool IsWorded(LeafDifference input) => input.Path is Acknowledgement or Resolution or Policy;

    public static IEnumerable<Change> Of(ResourceStep step) => step.Inputs.Where(IsWorded).Select(input => Of(step.Name, input));

    private static Change Of(string name, LeafDifference input) =>
        input.Path switch
        {
            Acknowledgement => new(
                Topic.OnCall,
                Seconds(input.After) > Seconds(input.Before) ? Effect.Loss : Effect.Gain,
                name,
                $"an incident that was acknowledged and is still open calls again after {Time(input.After)} instead of {Time(input.Before)}"
            ),
            Resolution => new(
                Topic.OnCall,
                Seconds(input.After) < Seconds(input.Before) ? Effect.Loss : Effect.Gain,
                name,
                $"an incident ends by itself after {Time(input.After)} instead "
                    + $"of {Time(input.Before)}, whether its alerts have ended or not"
            ),
            _ => new(Topic.OnCall, Effect.Change, name, $"its incidents go to {PolicyOf(input.After)} instead of {PolicyOf(input.Before)}"),
        };

    private static string PolicyOf(string? id) =>
        id is null ? "no policy" : PolicyChanges.Subject(id.EndsWith("-id", StringComparison.Ordinal) ? id[..^3] : id);

    /// <summary>What is no number is never.</summary>
    private static long Seconds(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : long.MaxValue;

    private static string Time(string? text) =>
        Seconds(text) is var seconds && seconds == long.MaxValue ? "never"
        : seconds % 60 == 0 ? FormattableString.Invariant($"{seconds / 60} min")
        : FormattableString.Invariant($"{seconds} s");
}
