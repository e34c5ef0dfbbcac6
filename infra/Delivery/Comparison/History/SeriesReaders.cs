using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Routing;
using FksSre.PromQl;

namespace FksSre.Delivery.Comparison.History;

/// <summary>Who reads recorded series on one side: rules, and dashboards by the queries of their panels.</summary>
internal sealed class SeriesReaders
{
    private const string Folder = "grafana/";

    private readonly List<(bool IsRule, string Name, Selector Selector)> _all;

    public SeriesReaders(RenderedEnvironment side)
    {
        _all =
        [
            .. Rules(side.Plan)
                .Concat(Dashboards(side.Files))
                .SelectMany(reader => Selectors(reader.Expression).Select(s => (reader.IsRule, reader.Name, s))),
        ];
    }

    /// <summary>All that one of the series would answer, each reader once.</summary>
    public IReadOnlyList<(bool IsRule, string Name)> Of(IReadOnlyCollection<PlannedSeries> series) =>
        [
            .. Reading(series)
                .Select(reader => (reader.IsRule, reader.Name))
                .Distinct()
                .OrderBy(reader => reader.Name, StringComparer.Ordinal),
        ];

    /// <summary>Those among them that none of the series that remain would answer.</summary>
    public IReadOnlyList<(bool IsRule, string Name)> LeftWithout(
        IReadOnlyCollection<PlannedSeries> gone,
        IReadOnlyCollection<PlannedSeries> remaining
    ) =>
        [
            .. Reading(gone)
                .Where(reader => !remaining.Any(series => Answers(series, reader.Selector)))
                .Select(reader => (reader.IsRule, reader.Name))
                .Distinct()
                .OrderBy(reader => reader.Name, StringComparer.Ordinal),
        ];

    /// <summary><c>3 rules and 1 dashboard</c>.</summary>
    public static string Text(IReadOnlyList<(bool IsRule, string Name)> readers) =>
        Figures.List([
            .. new[] { (Count: readers.Count(r => r.IsRule), "rule"), (Count: readers.Count(r => !r.IsRule), "dashboard") }
                .Where(kind => kind.Count > 0)
                .Select(kind => Figures.Of(kind.Count, kind.Item2)),
        ]);

    private IEnumerable<(bool IsRule, string Name, Selector Selector)> Reading(IReadOnlyCollection<PlannedSeries> series)
    {
        var names = series.ToLookup(each => each.Name, StringComparer.Ordinal);
        return _all.Where(reader => names[reader.Selector.Metric].Any(each => Answers(each, reader.Selector)));
    }

    /// <summary>Labels that only the data has, such as <c>endpoint</c>, fit anything.</summary>
    private static bool Answers(PlannedSeries series, Selector selector) =>
        series.Name == selector.Metric
        && selector.Matchers.All(matcher => !series.Labels.TryGetValue(matcher.Label, out var value) || Fits(matcher, value));

    /// <summary>A variable of a dashboard stands for any value.</summary>
    private static bool Fits(LabelMatcher matcher, string value) =>
        matcher.Value.Contains('$', StringComparison.Ordinal) || MatcherLogic.Fits(matcher, value);

    private static IEnumerable<(bool IsRule, string Name, string Expression)> Rules(RenderedPlan plan) =>
        PlannedAlert
            .Of(plan)
            .Select(alert => (true, alert.FullTitle, alert.Rule.Expression))
            .Concat(PlannedSeries.Of(plan).Select(series => (true, series.Identity, series.Rule.Expression)));

    private static IEnumerable<(bool IsRule, string Name, string Expression)> Dashboards(IReadOnlyDictionary<string, string> files) =>
        from file in files
        where file.Key.StartsWith(Folder, StringComparison.Ordinal) && file.Key.EndsWith(".json", StringComparison.Ordinal)
        from expression in Expressions(file.Value)
        select (false, file.Key[Folder.Length..^".json".Length], expression);

    private static IEnumerable<string> Expressions(string json)
    {
        try
        {
            return [.. JsonNode.Parse(json) is { } root ? Expressions(root) : []];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Expressions(JsonNode node) =>
        node switch
        {
            JsonObject o => o.SelectMany(member =>
                member.Key == "expr" && member.Value is JsonValue value ? [value.ToString()]
                : member.Value is { } inner ? Expressions(inner)
                : []
            ),
            JsonArray a => a.OfType<JsonNode>().SelectMany(Expressions),
            _ => [],
        };

    private static IEnumerable<Selector> Selectors(string expression) =>
        Query.Parse(expression).Query?.Root.All.OfType<PromExpr.Series>().Select(series => series.Selector) ?? [];
}
