using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;

namespace FksSre.Bench.Subjects;

/// <summary>Error ratios as our rules come to them: both counts are taken out of the alert or series that has them.</summary>
internal static class OurRatios
{
    public static IReadOnlyDictionary<int, string> Of(RuleFile rules, Slo slo)
    {
        var all = rules.Groups.SelectMany(g => g.Rules).ToList();
        var ratios = slo.Policy.Tiers.ToDictionary(
            tier => (int)tier.Window.Long.TotalMinutes,
            tier => Ratio(all.OfType<AlertRule>().Single(a => a.Alert == AlertNames.BudgetBurn && a.Labels[LabelNames.Tier] == tier.Name))
        );
        return ratios
            .Where(r => r.Key >= 60)
            .ToDictionary(r => r.Key / 60, r => r.Value)
            .Append(new(slo.Window.Days * 24, $"({Recorded(all, MetricNames.WindowBad)}) / ({Recorded(all, MetricNames.WindowTotal)})"))
            .ToDictionary(r => r.Key, r => r.Value);
    }

    /// <summary><c>bad &gt;= clamp_min(limit * total, minimum) and …</c></summary>
    private static string Ratio(AlertRule alert)
    {
        for (var expression = alert.Expression; expression is PromExpr.Binary binary; expression = binary.Left)
        {
            if (
                binary is
                {
                    Operator: ">=",
                    Right: PromExpr.Call { Function: "clamp_min", Arguments: [PromExpr.Binary { Operator: "*", Right: var total }, ..] }
                }
            )
            {
                return $"({binary.Left}) / ({total})";
            }
        }

        throw new InvalidOperationException($"{alert.Labels[LabelNames.Tier]} does not compare counts.");
    }

    private static string Recorded(List<Rule> rules, string name) =>
        rules.OfType<RecordingRule>().Single(r => r.Record == name).Expression.ToString();
}
