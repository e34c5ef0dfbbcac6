using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

/// <summary>
/// Alerts of one name and tier are one kind: for some service one of them may have no moment in which it fires and no page does, so each
/// kind is looked for in all tests, and each SLO in its own. Rule tests are derived for checks alone: where the
/// plan has none, nothing is said.
/// </summary>
internal sealed class AlertIsTested()
    : PlanPolicy(
        "alert-is-tested",
        PolicySeverity.Medium,
        "Every kind of alert has a rule test in which it fires and one in which it stays silent, and every SLO has one that fires.",
        "Write a scene for what is named, among the rule tests of its kind."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        if (plan.Monitoring.Tests.IsEmpty)
        {
            return;
        }

        var expected = plan.Monitoring.Tests.SelectMany(file => file.Tests).SelectMany(test => test.Expectations).Select(Read).ToList();
        var alerts = plan
            .Alerts.Select(pair => pair.Alert)
            .Where(alert => alert.Labels.GetValueOrDefault(LabelNames.Severity) != SeverityLabel.None);
        foreach (var kind in alerts.GroupBy(alert => (alert.Alert, Tier: alert.Labels.GetValueOrDefault(LabelNames.Tier, ""))))
        {
            var place = $"alerts/{kind.Key.Alert}/{kind.Key.Tier}";
            var asked = expected.Where(one => kind.Any(alert => Fits(one.Labels, alert))).ToList();
            report.Require(place, asked.Exists(one => one.Fires), "No rule test expects this alert to fire.");
            report.Require(place, asked.Exists(one => !one.Fires), "No rule test expects this alert to stay silent.");
        }

        foreach (var slo in plan.Monitoring.Catalogue.Slos)
        {
            var fires = expected.Any(one =>
                one.Fires
                && one.Labels.GetValueOrDefault(LabelNames.Service) == slo.Service
                && one.Labels.GetValueOrDefault(LabelNames.Slo) == slo.Id
            );
            report.Require($"services/{slo.Service}/slos/{slo.Id}", fires, "No rule test expects any alert of this SLO to fire.");
        }
    }

    /// <summary>Which labels an expectation names, and whether it expects an alert that fires.</summary>
    private static (Dictionary<string, string> Labels, bool Fires) Read(Expectation expectation)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (label, value) in NamedLabels.In(expectation.Query))
        {
            labels.TryAdd(label, value);
        }

        return (labels, expectation.Samples.Any(sample => sample.Value > 0m));
    }

    /// <summary>What an expectation does not name, it leaves open; an alert's own state is not one of its labels.</summary>
    private static bool Fits(Dictionary<string, string> asked, AlertRule alert) =>
        asked.GetValueOrDefault("alertname") == alert.Alert
        && asked.All(label => alert.Labels.GetValueOrDefault(label.Key, label.Value) == label.Value);
}
