using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Promotion;

/// <summary>How long a release has to run before it is promoted, and what asks for it.</summary>
/// <param name="Time">The longest of what its changes ask for.</param>
/// <param name="Because">What asks for it.</param>
public sealed record SoakNeed(TimeSpan Time, string Because)
{
    private const string Resources = "resources.json";

    private static readonly TimeSpan _resources = TimeSpan.FromHours(1);

    /// <summary>In words.</summary>
    public string Text => Time == TimeSpan.Zero ? "nothing" : $"{DurationText.For(Time)} ({Because})";

    /// <summary>
    /// By kind: what people look at, who is woken and what rules cost need nothing; resources and routes an hour; a promise, a
    /// threshold or an alert the longest lookback of the SLO's alerts; recorded series that begin anew one window.
    /// </summary>
    /// <param name="before">What is promoted; null: nothing yet.</param>
    /// <param name="after">What is to be.</param>
    /// <param name="changes">What they differ in.</param>
    public static SoakNeed Of(RenderedEnvironment? before, RenderedEnvironment after, ImmutableArray<Change> changes)
    {
        if (before is null)
        {
            return new(LongestLookback(after.Plan.Services.SelectMany(service => service.Slos)), "nothing is promoted yet");
        }

        var needs = changes.Select(change => new SoakNeed(Of(change, before, after), $"{change.Subject}: {change.Text}")).ToList();
        // What no comparison has a name for is no reason to wait less.
        return needs.MaxBy(need => need.Time) is { } longest && longest.Time > TimeSpan.Zero ? longest
            : changes.IsEmpty && before.Files[Resources] != after.Files[Resources] ? new(_resources, "resources that differ")
            : new(TimeSpan.Zero, "");
    }

    private static TimeSpan Of(Change change, RenderedEnvironment before, RenderedEnvironment after)
    {
        var slos = new[] { after, before }
            .SelectMany(each => each.Plan.Services)
            .SelectMany(service => service.Slos.Select(slo => (Name: $"{service.Id}/{slo.Id}", Slo: slo)))
            .ToList();
        var named = slos.Where(each => IsAbout(change.Subject, each.Name)).Select(each => each.Slo).ToList();
        var meant = named.Count > 0 ? named : [.. slos.Select(each => each.Slo)];
        return change.Topic switch
        {
            Topic.Promises or Topic.Detection or Topic.Alerts => LongestLookback(meant),
            Topic.History => TimeSpan.FromDays(meant.Select(slo => slo.WindowDays).DefaultIfEmpty().Max()),
            Topic.Resources when change.IsCarrier => TimeSpan.Zero,
            Topic.Routing or Topic.Resources => _resources,
            Topic.OnCall or Topic.Cost or Topic.Display or Topic.Files => TimeSpan.Zero,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The SLO itself, or something of it.</summary>
    internal static bool IsAbout(string subject, string slo) =>
        subject == slo
        || subject.StartsWith(slo + "/", StringComparison.Ordinal)
        || subject.StartsWith(slo + " ", StringComparison.Ordinal);

    private static TimeSpan LongestLookback(IEnumerable<PlannedSlo> slos) =>
        slos.SelectMany(slo => slo.Tiers).Select(tier => Figures.Time(tier.Long) ?? TimeSpan.MaxValue).DefaultIfEmpty(_resources).Max();
}
