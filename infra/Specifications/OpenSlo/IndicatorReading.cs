using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.Hours;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>Reads the <c>spec</c> of an SLI.</summary>
internal static class IndicatorReading
{
    private static readonly string[] _rawTypes = ["success", "failure"];

    /// <returns>Null where findings stand in the way.</returns>
    public static Indicator? Read(Field spec, string name, DataSources sources)
    {
        if (!spec.HasOnly("description", "thresholdMetric", "ratioMetric") || !spec.HasOneOf("thresholdMetric", "ratioMetric"))
        {
            return null;
        }

        if (!spec["thresholdMetric"].IsAbsent)
        {
            return sources.QueryOf(spec["thresholdMetric"]) is { } field && QueryReading.ReadMomentary(field) is { } query
                ? new Indicator.Threshold(name, query, HoursReading.OfValue(field))
                : null;
        }

        var ratio = spec["ratioMetric"];
        if (!ratio.HasOnly("counter", "good", "bad", "total", "rawType", "raw"))
        {
            return null;
        }

        var sli = ratio["raw"].IsAbsent ? Counts(ratio, name, sources) : Raw(ratio, name, sources);
        return sli is null ? null : new Indicator.Ratio(name, sli);
    }

    private static Sli? Counts(Field ratio, string name, DataSources sources)
    {
        var isCounter = ratio["counter"].Flag() ?? !ratio["counter"].IsAbsent;
        if (!ratio.HasOneOf("good", "bad") || ratio["total"].IsAbsent)
        {
            if (ratio["total"].IsAbsent)
            {
                ratio.Report(FieldFindings.Missing(ratio["total"].Where, "total with the query of all events"));
            }

            return null;
        }

        var bad = ratio["good"].IsAbsent;
        var (counted, total) = (sources.QueryOf(ratio[bad ? "bad" : "good"]), sources.QueryOf(ratio["total"]));
        return HoursReading.OfRatio(RatioReading.Read(name, bad, counted, total, isCounter), counted, total, bad);
    }

    private static Sli? Raw(Field ratio, string name, DataSources sources)
    {
        ratio.HasOneOf("raw", "good", "bad", "total");
        var rawType = ratio["rawType"].RequiredText("failure");
        if (rawType is not null && !_rawTypes.Contains(rawType))
        {
            ratio.Report(FieldFindings.NotOneOf(ratio["rawType"].Where, rawType, _rawTypes));
        }

        return sources.QueryOf(ratio["raw"]) is { } field
            ? HoursReading.OfRatio(
                RawReading.Read(name, field, isSuccess: rawType == "success"),
                field,
                total: null,
                isBad: rawType != "success"
            )
            : null;
    }
}
