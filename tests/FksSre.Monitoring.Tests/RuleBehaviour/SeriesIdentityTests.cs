using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>What may change about an SLO must not start new series: with them its history, and so its budget, would be gone.</summary>
public class SeriesIdentityTests
{
    private static readonly ServiceDeclaration _before = new()
    {
        Id = "fks_eleven",
        Port = 8_111,
        Tier = Tier.High,
        Owner = "team-seven",
        Dialect = HttpDialects.Fks,
        Slos = [SloDeclaration.Availability(99.7m), SloDeclaration.Latency(97m, 250m)],
    };

    [Fact]
    public void Owner_tier_and_runbook_stand_on_no_recorded_series()
    {
        var after = _before with
        {
            Owner = "team-three",
            Tier = Tier.Low,
            Slos =
            [
                .. _before.Slos.Select(s => s with { Owner = "team-five", Runbook = "docs/runbooks/other.md", Description = "Changed." }),
            ],
        };

        Assert.Equal(Recorded(_before), Recorded(after));
        Assert.NotEqual(Alerts(_before), Alerts(after));
    }

    [Fact]
    public void Another_objective_and_policy_keep_the_series_of_the_indicator()
    {
        var after = _before with { Slos = [SloDeclaration.Availability(99.1m), SloDeclaration.Latency(95m, 250m)] };

        Assert.Equal(Recorded(_before).Where(OfIndicator), Recorded(after).Where(OfIndicator));
    }

    [Fact]
    public void Slo_records_eight_series_at_most_and_shares_those_of_its_indicator()
    {
        var one = Recorded(_before with { Slos = [SloDeclaration.Availability(99.7m)] });
        var two = Recorded(
            _before with
            {
                Slos = [SloDeclaration.Availability(99.7m), SloDeclaration.Availability(99.1m) with { Id = "week", WindowDays = 7 }],
            }
        );

        Assert.Equal(8, one.Count(NotForDisplay));
        Assert.Equal(12, two.Count(NotForDisplay));
    }

    private static bool OfIndicator(string rule) => rule.StartsWith("sli:", StringComparison.Ordinal);

    private static bool NotForDisplay(string rule) => !rule.StartsWith("service:", StringComparison.Ordinal);

    private static List<string> Recorded(ServiceDeclaration declaration) =>
        [.. Rules<RecordingRule>(declaration).Select(r => $"{r.Record} {string.Join(',', r.Labels)} {r.Expression}")];

    private static List<string> Alerts(ServiceDeclaration declaration) =>
        [.. Rules<AlertRule>(declaration).Select(r => $"{r.Alert} {string.Join(',', r.Labels)}")];

    private static IEnumerable<T> Rules<T>(ServiceDeclaration declaration) =>
        ServiceRules.Derive(Service(declaration), Links).Groups.SelectMany(g => g.Rules).OfType<T>();
}
