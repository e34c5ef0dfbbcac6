using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>Reads one of the <c>objectives</c> of an SLO.</summary>
internal static class ObjectiveReading
{
    private static readonly string[] _composite = ["indicator", "indicatorRef", "compositeWeight"];
    private static readonly string[] _comparison = ["op", "value"];

    /// <summary>Beyond it a share is not turned into percent: it is none, and would be no number either.</summary>
    private static readonly decimal _largest = decimal.MaxValue / 100m;

    private static readonly string[] _slices = ["timeSliceTarget", "timeSliceWindow"];

    public static readonly IReadOnlyList<string> Fields =
    [
        "displayName",
        "op",
        "value",
        "target",
        "targetPercent",
        "timeSliceTarget",
        "timeSliceWindow",
        "indicator",
        "indicatorRef",
        "compositeWeight",
    ];

    /// <returns>Null where findings stand in the way.</returns>
    public static Objective? Target(Field field)
    {
        foreach (var key in _composite.Where(key => !field[key].IsAbsent))
        {
            field.Report(OpenSloFindings.Composite(field[key].Where));
            return null;
        }

        foreach (var slice in _slices.Select(key => field[key]).Where(f => !f.IsAbsent))
        {
            field.Report(
                FieldFindings.NotUsed(
                    slice.Where,
                    slice.Shown,
                    "Slices of time have no meaning where every event counts once.",
                    "Leave it out."
                )
            );
        }

        if (!field.HasOneOf("target", "targetPercent"))
        {
            return null;
        }

        if (field["targetPercent"].Number("99.9") is { } percent)
        {
            return Promise.Percentage(field["targetPercent"], "targetPercent", percent);
        }

        if (field["target"].Number("0.999") is not { } share)
        {
            return null;
        }

        if (share is > 1m and < 100m)
        {
            field.Report(OpenSloFindings.RatioNotPercent(field["target"].Where, share));
            return null;
        }

        return Promise.Objective(field["target"], Math.Abs(share) < _largest ? share * 100m : share, "0.999");
    }

    /// <param name="field">The objective.</param>
    /// <param name="indicator">What it is about.</param>
    /// <param name="name">What the indicator is called where its threshold makes it one of several.</param>
    /// <returns>Null where findings stand in the way.</returns>
    public static Sli? Sli(Field field, Indicator indicator, string name)
    {
        if (indicator is Indicator.Ratio ratio)
        {
            foreach (var comparison in _comparison.Select(key => field[key]).Where(f => !f.IsAbsent))
            {
                comparison.Report(
                    FieldFindings.NotUsed(
                        comparison.Where,
                        comparison.Shown,
                        "A ratio says itself what is good; only the value of a threshold metric is compared.",
                        "Leave it out."
                    )
                );
            }

            return ratio.Sli;
        }

        var @operator = field["op"].RequiredText("lte");
        var value = field["value"].Number("0.3");
        if (field["value"].IsAbsent)
        {
            field.Report(FieldFindings.Missing(field["value"].Where, "0.3"));
        }

        if (@operator is not null && !Thresholds.Operators.Contains(@operator))
        {
            field.Report(FieldFindings.NotOneOf(field["op"].Where, @operator, Thresholds.Operators));
            return null;
        }

        var threshold = (Indicator.Threshold)indicator;
        return @operator is null || value is null || !ThresholdMeaning.Allows(field, threshold.Query, @operator, value.Value)
            ? null
            : Thresholds.Of(name, threshold.Query, @operator, value.Value) with
            {
                Hours = threshold.Hours,
            };
    }
}
