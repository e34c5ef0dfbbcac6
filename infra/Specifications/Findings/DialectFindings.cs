using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>What stands in a query and is not PromQL, or not that of every Prometheus.</summary>
internal static class DialectFindings
{
    public static Finding Placeholder(string path, string query, IEnumerable<string> unknown) =>
        new(
            "FKS170",
            path,
            FieldFindings.Shown(query),
            $"Nobody fills in {Listed(unknown)}: OpenSLO has no templates, and Sloth's know {{{{.window}}}} alone.",
            "Write {{.window}} for the lookback and the values themselves for the rest; a "
                + "dollar or bracket that is meant is written \\x24 or \\x5b."
        );

    public static Finding MaybePlaceholder(string path, string query, IEnumerable<string> doubtful) =>
        new(
            "FKS171",
            path,
            FieldFindings.Shown(query),
            $"{Listed(doubtful)} looks like a place that was never filled in; as it stands it is asked for literally.",
            "Write the value, unless this is it."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding OtherSeriesPerLookback(string path, string query) =>
        new(
            "FKS172",
            path,
            FieldFindings.Shown(query),
            "The lookback stands in a name or a value, so each lookback asks for other series. Those of 5m are "
                + "read, and those of 30m for the fastest page; what looks back further is added up from 5m.",
            "Nothing, if these series exist."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding OnlyPrometheus3(string path, string query, IEnumerable<string> names) =>
        new(
            "FKS173",
            path,
            FieldFindings.Shown(query),
            $"Only Prometheus 3 reads {Listed(names)}, and the rules are to be read by every version since 2.42.",
            "Say --prometheus 3 if that is yours, or do without it."
        );

    public static Finding OnlyPrometheus2(string path, string query, IEnumerable<string> names) =>
        new(
            "FKS174",
            path,
            FieldFindings.Shown(query),
            $"Prometheus 3 has no {Listed(names)} any more, and the rules are to be read by it too.",
            "Say --prometheus 2 if that is yours, or do without it."
        );

    public static Finding Experimental(string path, string query, IEnumerable<string> names) =>
        new(
            "FKS196",
            path,
            FieldFindings.Shown(query),
            $"Only a newer Prometheus that was started with "
                + $"--enable-feature=promql-experimental-functions reads {Listed(names)}; every other "
                + $"refuses the whole rule file.",
            "Do without it."
        );

    private static string Listed(IEnumerable<string> names) => FieldFindings.Shown(string.Join(", ", names));
}
