using System.Globalization;
using FksSre.Bench.Measurements;
using FksSre.Bench.Servers;
using FksSre.Bench.Subjects;
using FksSre.Bench.Tables;
using FksSre.Bench.Traces;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Ops.Lab.Tools;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Bench;

/// <summary>
/// One trace and one SLO in a real Prometheus and in a real VictoriaMetrics with vmalert: the same alerts, the same budget.
/// </summary>
internal static class VictoriaCommand
{
    private const decimal Budget = 1m - KnownSubjects.Objective;

    /// <summary>
    /// An alert may begin and end this much sooner or later, in seconds: groups are evaluated at moments of their own, tiles each five
    /// minutes.
    /// </summary>
    private const long Tolerance = 660;

    public static async Task<bool> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fks-victoria-");
        try
        {
            var trace = TraceMaking.Make(KnownTraces.All[0]);
            var subject = KnownSubjects.All[0];
            var tools = await BenchTools.LocateAsync(ToolName.Prometheus, ToolName.Promtool);
            await using var prometheus = new PrometheusServer(tools, Path.Combine(folder.FullName, "prometheus"));
            await prometheus.LoadAsync(text => TraceWriting.Write(text, trace));
            await Backfill.RunAsync(prometheus, subject, trace);
            await using var victoria = await VictoriaServer.StartAsync(Path.Combine(folder.FullName, "victoria"));
            await victoria.LoadAsync(trace);
            foreach (var rule in InOrder(OurShape.Rules))
            {
                await victoria.ReplayAsync(RuleFormats.Render(rule, RuleFormat.VictoriaMetrics, "shop").Single().Text);
            }

            return await AlertsAsync(prometheus, victoria) & await BudgetsAsync(prometheus, victoria, subject, trace);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// One rule at a time over all of the past: first all that record, since alerts of one group read what another records.
    /// </summary>
    private static IEnumerable<RuleFile> InOrder(RuleFile rules) =>
        from isAlert in new[] { false, true }
        from @group in rules.Groups
        from rule in @group.Rules
        where rule is AlertRule == isAlert && (rule is RecordingRule || rule is AlertRule { Alert: AlertNames.BudgetBurn })
        select rules with
        {
            Groups = [@group with { Rules = [rule] }],
        };

    private static async Task<bool> AlertsAsync(PrometheusServer prometheus, VictoriaServer victoria)
    {
        var rows = new List<IReadOnlyList<string>>();
        var same = true;
        var pages = new SortedSet<long>();
        foreach (var tier in OurShape.Service.Slos[0].Policy.Tiers)
        {
            var (group, rule) = OurShape
                .Rules.Groups.SelectMany(g => g.Rules.OfType<AlertRule>().Select(r => (g, r)))
                .Single(x => x.r.Alert == AlertNames.BudgetBurn && x.r.Labels[LabelNames.Tier] == tier.Name);
            var step = (int)group.Interval.TotalSeconds;
            var own = await Episodes.MomentsAsync(prometheus.Api, Episodes.WithoutSilence(rule.Expression), step);
            if (tier.Severity == Severity.Page)
            {
                pages.UnionWith(own);
            }
            else
            {
                own.RemoveWhere(at => pages.GetViewBetween(at - (int)Intervals.Fast.TotalSeconds, at).Count > 0);
            }

            var others = await Episodes.MomentsAsync(
                victoria.Api,
                $"ALERTS{{alertname=\"{AlertNames.BudgetBurn}\",alertstate=\"firing\",tier=\"{tier.Name}\"}}",
                step
            );
            var (some, theirs) = (Episodes.Of(own, step), Episodes.Of(others, step));
            var equal = Episodes.Same(some, theirs, Tolerance);
            same &= equal;
            rows.Add([tier.Name, Episodes.Text(some), Episodes.Text(theirs), equal ? "yes" : "NO"]);
        }

        Console.Write(MarkdownTable.Of(["alert", "Prometheus", "vmalert", "same"], rows));
        return same;
    }

    /// <summary>What is spent of the budget, where it does not change from one evaluation to the next.</summary>
    private static async Task<bool> BudgetsAsync(PrometheusServer prometheus, VictoriaServer victoria, Subject subject, Trace trace)
    {
        var from = TraceClock.End - (TraceClock.Probed * TraceClock.Day);
        var own = await prometheus.Api.RangeAsync(
            $"({subject.Ratios[720]}) / {Budget.ToString(CultureInfo.InvariantCulture)}",
            from,
            TraceClock.End - 1,
            TraceClock.Hour
        );
        var others = await victoria.Api.RangeAsync(
            $"1 - last_over_time({MetricNames.BudgetRemaining}[10m])",
            from,
            TraceClock.End - 1,
            TraceClock.Hour
        );
        var theirs = others.Single().Points.ToDictionary(p => p.At, p => p.Value);
        var steady = own.Single()
            .Points.Where(p =>
                !trace.Incidents.Any(i => i.From - Tolerance < p.At - TraceClock.Start && p.At - TraceClock.Start < i.Until + Tolerance)
            )
            .ToList();
        var worst = steady.Max(p => Math.Abs((theirs[p.At] / p.Value) - 1d));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\nBudget spent, at {steady.Count} full hours of three days: at most {worst * 100d:0.####} % apart."
            )
        );
        return worst < 0.001;
    }
}
