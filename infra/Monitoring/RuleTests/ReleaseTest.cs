using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Settings;
using FksSre.PromQl;

namespace FksSre.Monitoring.RuleTests;

/// <summary>What promtool must find about the series that names the release.</summary>
internal static class ReleaseTest
{
    public static RuleTest Of(Release release)
    {
        var labels = string.Join(", ", ReleaseRule.Labels(release).Select(label => $"{label.Key}=\"{label.Value}\""));
        // Twice the interval, and nothing is scraped: it needs no sample of anything else.
        return new(
            "The release is recorded with its parts, and nothing else is needed for it.",
            Intervals.Fast,
            [],
            [
                new(
                    2 * Intervals.Display,
                    Prom.CountOverTime(new Selector(MetricNames.ReleaseInfo).Over(TimeSpan.FromMinutes(5))).ToString(),
                    [new($"{{{labels}}}", 5m)]
                ),
            ]
        );
    }
}
