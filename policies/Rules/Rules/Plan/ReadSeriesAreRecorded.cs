using System.Text.RegularExpressions;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Policies.Definition;
using FksSre.PromQl;

namespace FksSre.Policies.Rules.Plan;

/// <summary>Recorded series are told by the colon in their names, which no exporter may use (Prometheus' naming conventions).</summary>
internal sealed partial class ReadSeriesAreRecorded()
    : PlanPolicy(
        "read-series-are-recorded",
        PolicySeverity.High,
        "A recorded series that a rule, dashboard or runbook reads is recorded by some rule, or what reads it stays empty for ever.",
        "Record the series, or correct the name where it is read."
    )
{
    /// <summary>Written by others than rules: the toil ledger, and whoever reads PagerDuty.</summary>
    private static readonly string[] _written = [MetricNames.ToilTime, MetricNames.ToilShare, MetricNames.TimeToAcknowledge];

    public override void Review(ReviewedPlan plan, Report report)
    {
        var recorded = plan
            .AllRules.Select(pair => pair.Rule)
            .OfType<RecordingRule>()
            .Select(rule => rule.Record)
            .Concat(_written)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (place, text) in Texts(plan))
        {
            foreach (var name in Names(text).Where(name => !recorded.Contains(name)))
            {
                report.Require(place, holds: false, "No rule records this series.", name);
            }
        }
    }

    private static IEnumerable<(string Place, string Text)> Texts(ReviewedPlan plan) =>
        [
            .. plan.AllRules.Select(pair =>
                ($"rules/{pair.File.Name}/{Called(pair.Rule)}/expr", PromPrinter.PrintOnLine(pair.Rule.Expression))
            ),
            .. from dashboard in plan.Monitoring.Dashboards
            from placed in dashboard.Panels
            let panel = placed.Panel
            where panel is not null
            from query in panel.Queries
            select ($"dashboards/{dashboard.Uid}/{panel.Title}", query.Expression),
            .. from dashboard in plan.Monitoring.Dashboards
            from annotation in dashboard.Annotations
            select ($"dashboards/{dashboard.Uid}/annotations/{annotation.Name}", PromPrinter.PrintOnLine(annotation.Query)),
            .. plan.Runbooks.SelectMany(runbook => Code().Matches(runbook.Value).Select(code => ($"runbooks/{runbook.Key}", code.Value))),
        ];

    private static string Called(Rule rule) => rule is RecordingRule recording ? recording.Record : ((AlertRule)rule).Alert;

    private static IEnumerable<string> Names(string text) =>
        Recorded()
            .Matches(Quoted().Replace(text, "\"\""))
            .Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>At least one colon, and no part of a longer word or of an address. Subqueries have their colon in brackets.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_:$\[.])[a-z_][a-z0-9_]*(?::[a-z][a-z0-9_]*){2}(?![A-Za-z0-9_:/])", RegexOptions.CultureInvariant)]
    private static partial Regex Recorded();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    /// <summary>In runbooks only what stands between backticks is read by a machine.</summary>
    [GeneratedRegex("`[^`]+`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
