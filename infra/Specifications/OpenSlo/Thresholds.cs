using System.Globalization;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.Promises;

namespace FksSre.Specifications.OpenSlo;

/// <summary>An indicator from a value and the comparison that makes it good.</summary>
internal static class Thresholds
{
    /// <summary>What is not good, by what is.</summary>
    private static readonly Dictionary<string, string> _bad = new(StringComparer.Ordinal)
    {
        ["lt"] = ">=",
        ["lte"] = ">",
        ["gt"] = "<=",
        ["gte"] = "<",
    };

    /// <summary>Gauges that are 1 or 0 by definition.</summary>
    private static readonly string[] _probes = ["probe_success", "up"];

    public static IReadOnlyList<string> Operators => [.. _bad.Keys];

    /// <summary>
    /// A range in the query is part of the value that is compared, not the lookback of the SLO; the base of all rules stands in for the
    /// placeholder.
    /// </summary>
    public static Sli Of(string name, Query query, string @operator, decimal value)
    {
        if (@operator == "gte" && value == 1m && QueryShape.Selector(query.Root) is { } probe && _probes.Contains(probe.Metric))
        {
            return new Sli.Uptime(name, probe);
        }

        var momentary = query.Over("5m");
        var number = value.ToString("0.############################", CultureInfo.InvariantCulture);
        return new Sli.Availability(
            name,
            new EventSource.Query(OverTime.Count($"({momentary}) {_bad[@operator]} {number}"), EventUnit.PerLookback),
            new EventSource.Query(OverTime.Count($"({momentary}) >= -Inf"), EventUnit.PerLookback)
        );
    }
}
