using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Settings;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rules;

/// <summary>
/// A series that is always 1 and whose labels name the release, so that Prometheus itself testifies since when it runs. It is no part of
/// what it names.
/// </summary>
public static class ReleaseRule
{
    /// <summary>Recorded each minute.</summary>
    public static RuleGroup Group(Release release) =>
        new("platform:release", Intervals.Display, [new RecordingRule(MetricNames.ReleaseInfo, Prom.Vector(1m), Labels(release))]);

    internal static ImmutableSortedDictionary<string, string> Labels(Release release) =>
        AlertText.Sorted(
            (LabelNames.Release, release.Fingerprint),
            (LabelNames.Catalogue, release.Catalogue),
            (LabelNames.Derivation, release.Derivation),
            (LabelNames.Roster, release.Roster)
        );
}
