using FksSre.Monitoring.Rendering;
using FksSre.Tests.Grafana;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>Dashboards are of the type that Grafana gives them, and the check refuses what is not.</summary>
public class SchemaTests
{
    private const string OfSamples = "sample-";

    private const string Unknown = "TS2353: Object literal may only specify known properties, and";

    /// <summary>Each is planted in a copy of a dashboard: what stands there, what is put in its place, and what is said of it.</summary>
    private static readonly Dictionary<string, (string Right, string Wrong, string Said)> _faults = new(StringComparer.Ordinal)
    {
        ["dashboard-field"] = ("\"editable\": false", "\"edible\": false", $"{Unknown} '\"edible\"' does not exist in type "),
        ["dashboard-type"] = (
            "\"schemaVersion\": 39",
            "\"schemaVersion\": \"39\"",
            "TS2322: Type 'string' is not assignable to type 'number'."
        ),
        ["panel-kind"] = ("\"type\": \"table\"", "\"type\": \"tabel\"", "TS2820: Type '\"tabel\"' is not assignable to type "),
        ["panel-field"] = ("\"gridPos\": {", "\"gripPos\": {", $"{Unknown} '\"gripPos\"' does not exist in type "),
        ["stat-option"] = ("\"graphMode\": \"none\"", "\"graphMood\": \"none\"", $"{Unknown} '\"graphMood\"' does not exist in type "),
        ["gauge-option"] = (
            "\"showThresholdMarkers\": true",
            "\"showThresholdMarkers\": 7",
            "TS2322: Type 'number' is not assignable to type 'boolean | undefined'."
        ),
        ["bar-gauge-option"] = ("\"minVizHeight\": 16", "\"minVisHeight\": 16", $"{Unknown} '\"minVisHeight\"' does not exist in type "),
        ["timeline-option"] = ("\"rowHeight\": 0.9", "\"rowHeight\": \"0.9\"", "TS2322: Type 'string' is not assignable to type 'number'."),
        ["table-option"] = ("\"cellHeight\": \"sm\"", "\"cellHeight\": \"tiny\"", "TS2322: Type '\"tiny\"' is not assignable to type "),
        ["text-option"] = ("\"mode\": \"markdown\"", "\"mode\": \"latex\"", "TS2322: Type '\"latex\"' is not assignable to type "),
        ["series-legend"] = ("\"showLegend\": true", "\"showLegends\": true", $"{Unknown} '\"showLegends\"' does not exist in type "),
        ["series-field"] = ("\"pointSize\": 6", "\"pointsSize\": 6", $"{Unknown} '\"pointsSize\"' does not exist in type "),
        ["threshold-mode"] = (
            "\"absolute\"",
            "\"relative\"",
            "TS2322: Type '\"relative\"' is not assignable to type '\"absolute\" | \"percentage\"'."
        ),
        ["override"] = (
            "\"id\": \"custom.width\"",
            "\"id\": \"custom.girth\"",
            "TS2820: Type '\"custom.girth\"' is not assignable to type "
        ),
        ["query"] = ("\"legendFormat\"", "\"legendFormt\"", $"{Unknown} '\"legendFormt\"' does not exist in type "),
        ["transformation"] = ("\"id\": \"merge\"", "\"id\": \"merger\"", "TS2820: Type '\"merger\"' is not assignable to type "),
        ["variable"] = ("\"refresh\": 2", "\"refresh\": 9", "TS2322: Type '9' is not assignable to type "),
        ["annotation"] = ("\"enable\": true", "\"enabled\": true", $"{Unknown} '\"enabled\"' does not exist in type "),
    };

    private static readonly Lazy<ILookup<string, string>> _refusals = new(() =>
        GrafanaTypes.Refusals(
            "samples",
            Samples().Concat(_faults.Select(fault => KeyValuePair.Create(fault.Key, Planted(fault.Key)))).ToDictionary()
        )
    );

    public static TheoryData<string> Faults => [.. _faults.Keys];

    [Fact]
    public void Dashboards_are_of_the_type_that_Grafana_gives_them() =>
        Assert.Empty(
            _refusals.Value.Where(refusal => refusal.Key.StartsWith(OfSamples, StringComparison.Ordinal)).SelectMany(refusal => refusal)
        );

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_Grafana_does_not_know_is_refused(string fault) =>
        Assert.StartsWith(_faults[fault].Said, Assert.Single(_refusals.Value[fault]), StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Samples() =>
        SampleDashboards
            .All.Index()
            .Select(sample => KeyValuePair.Create($"{OfSamples}{sample.Index:D2}", DashboardJson.Render(sample.Item)));

    private static string Planted(string fault)
    {
        var (right, wrong, _) = _faults[fault];
        var json = Samples().Select(sample => sample.Value).First(json => json.Contains(right, StringComparison.Ordinal));
        var place = json.IndexOf(right, StringComparison.Ordinal);
        return string.Concat(json.AsSpan(0, place), wrong, json.AsSpan(place + right.Length));
    }
}
