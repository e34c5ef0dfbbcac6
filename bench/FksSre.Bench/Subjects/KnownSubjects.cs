using FksSre.Bench.Rivals;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;

namespace FksSre.Bench.Subjects;

/// <summary>Those that are held against each other.</summary>
internal static class KnownSubjects
{
    public const string Bad = "http_requests_total{job=\"services\",service=\"shop\",status=~\"5..\"}";
    public const string Total = "http_requests_total{job=\"services\",service=\"shop\"}";

    public const decimal Objective = 0.999m;

    public const string OurPages = "alertname=\"ErrorBudgetBurn\",severity=\"page\"";

    /// <summary>Others read the raw series.</summary>
    private const string LastScrape = $"max(timestamp({Total}))";

    private static readonly Dictionary<string, string> _none = [];

    public static IReadOnlyList<Subject> All { get; } = [Ours(), Sloth(), Pyrra()];

    private static Subject Ours()
    {
        var rules = OurShape.Rules;
        var slo = OurShape.Service.Slos[0];
        return new("this", [.. rules.Groups.Select(Group)], OurPages, OurRatios.Of(rules, slo), $"max(timestamp({MetricNames.TotalTile}))");
    }

    private static SubjectGroup Group(RuleGroup group) => new((int)group.Interval.TotalSeconds, [.. group.Rules.Select(Rule)]);

    private static SubjectRule Rule(Rule rule) =>
        rule is RecordingRule recording
            ? new(
                recording.Record,
                recording.Labels,
                recording.Expression.ToString(),
                recording.Record.StartsWith("sli:", StringComparison.Ordinal)
            )
            : new(null, _none, rule.Expression.ToString(), false);

    private static Subject Sloth()
    {
        var groups = Of(SlothShape.Groups(Bad, Total, Objective), "slo:sli_error:ratio_rate5m");
        return new(
            "Sloth",
            groups,
            "alertname=\"SlothPage\"",
            new Dictionary<int, string>
            {
                [1] = Expression(groups, "slo:sli_error:ratio_rate1h"),
                [6] = Expression(groups, "slo:sli_error:ratio_rate6h"),
                [24] = Expression(groups, "slo:sli_error:ratio_rate1d"),
                [72] = Expression(groups, "slo:sli_error:ratio_rate3d"),
                [720] = Expression(groups, "slo:sli_error:ratio_rate30d"),
            },
            LastScrape
        );
    }

    private static string Expression(IReadOnlyList<SubjectGroup> groups, string record) =>
        groups.SelectMany(g => g.Rules).Single(r => r.Record == record).Expression;

    /// <summary>Its lookbacks are not whole hours and days, so the nearest round one is asked of its own form of query.</summary>
    private static Subject Pyrra() =>
        new(
            "Pyrra",
            Of(PyrraShape.Groups("http_requests", Bad, Total, Objective, "status"), ""),
            "alertname=\"PyrraBudgetBurn\",severity=\"critical\"",
            new[] { 1, 6, 24, 72, 720 }.ToDictionary(
                hours => hours,
                hours =>
                    hours == 720
                        ? $"sum(sum by (status) (increase({Bad}[30d]))) / sum(sum by (status) (increase({Total}[30d])))"
                        : $"sum(rate({Bad}[{hours}h])) / sum(rate({Total}[{hours}h]))"
            ),
            LastScrape
        );

    private static IReadOnlyList<SubjectGroup> Of(IReadOnlyList<RivalGroup> groups, string readAsRange) =>
        [
            .. groups.Select(g => new SubjectGroup(
                g.Seconds,
                [.. g.Rules.Select(r => new SubjectRule(r.IsAlert ? null : r.Name, _none, r.Expression, r.Name == readAsRange))]
            )),
        ];
}
