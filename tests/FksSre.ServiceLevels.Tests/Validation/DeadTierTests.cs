using CsCheck;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.ServiceLevels.Tests.Validation;

/// <summary>
/// Tiers that can never fire, that fire on a kept promise, and that hold too few scrapes: all found, none invented. The oracle
/// knows no burn rates: it lets a service fail, or spend its budget evenly, and looks at what is gone.
/// </summary>
public class DeadTierTests
{
    private static readonly string[] _codes = ["FKS017", "FKS018", "FKS019"];

    private static readonly Gen<Case> _cases = Gen.Select(
        Gen.OneOf(
            Gen.Decimal[50m, 99.9999m].Select(x => decimal.Round(x, 4)),
            One(50m, 66.6667m, 83.3333m, 90m, 93.0556m, 95m, 99m, 99.9m, 99.9999m)
        ),
        One(7, 28, 30, 90),
        Gen.Int[15, 60],
        Gen.OneOf(Gen.Int[1, 1000].Select(x => x / 10m), One(1m, 2m, 5m, 10m)),
        Gen.OneOf(Gen.Int[2, 1440], One(30, 60, 360, 1440, 4320)),
        Gen.Int[1, 400],
        (objective, days, scrape, share, @long, @short) => new Case(objective, days, scrape, share, @long, Math.Min(@short, @long - 1))
    );

    [Fact]
    public void Every_dead_tier_is_found_and_none_is_invented() => _cases.Sample(x => Found(x).SequenceEqual(Expected(x)), iter: 20_000);

    [Theory]
    [InlineData("93.0555", "page-fast page-fastest")]
    [InlineData("93.0556", "")]
    [InlineData("83.3333", "page-fast page-fastest page-slow")]
    [InlineData("66.6666", "page-fast page-fastest page-slow ticket-fast")]
    [InlineData("99.9999", "")]
    public void Standard_policy_of_thirty_days_is_dead_below_known_objectives(string objective, string dead)
    {
        var slo = SloDeclaration.Availability(decimal.Parse(objective, System.Globalization.CultureInfo.InvariantCulture));
        var found = Findings(slo, 30).Where(f => f.Code == "FKS017").Select(f => f.Value).Order(StringComparer.Ordinal);

        Assert.Equal(dead, string.Join(' ', found));
    }

    [Fact]
    public void Standard_policies_fire_on_no_kept_promise_at_any_window_and_scrape_interval() =>
        Assert.Empty(
            from days in SloWindow.LegalDays
            from scrape in Enumerable.Range(15, 46)
            from finding in Findings(SloDeclaration.Availability(99.9m) with { WindowDays = days }, scrape)
            select finding
        );

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static IEnumerable<string> Found(Case x)
    {
        var tier = new AlertTier(
            "only",
            Severity.Page,
            new(BudgetShare.Percent(x.SharePercent), TimeSpan.FromMinutes(x.LongMinutes), TimeSpan.FromMinutes(x.ShortMinutes))
        );
        var slo = SloDeclaration.Availability(x.ObjectivePercent) with
        {
            WindowDays = x.Days,
            Policy = new AlertingPolicy { Tiers = [tier] },
        };
        return Findings(slo, x.ScrapeSeconds).Select(f => f.Code).Where(_codes.Contains).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Expected(Case x)
    {
        var budgetMinutes = x.Days * 1440m * (100m - x.ObjectivePercent) / 100m;
        var outageSpends = x.LongMinutes / budgetMinutes;
        var evenSpends = x.LongMinutes / (x.Days * 1440m);
        var share = x.SharePercent / 100m;
        var fullScrapes = x.ShortMinutes * 60 / x.ScrapeSeconds;

        // A condition is "more than", so an outage that spends exactly the share does not fire, nor does spending exactly evenly.
        return new[] { (outageSpends <= share, "FKS017"), (evenSpends > share, "FKS018"), (fullScrapes < 4, "FKS019") }
            .Where(c => c.Item1)
            .Select(c => c.Item2);
    }

    private static IReadOnlyList<FksSre.ServiceLevels.Findings.Finding> Findings(SloDeclaration slo, int scrapeSeconds) =>
        CatalogueValidation
            .Validate(
                [
                    new()
                    {
                        Id = "fks_eleven",
                        Port = 8_111,
                        Tier = Tier.High,
                        Owner = "team-seven",
                        Dialect = HttpDialects.Fks,
                        Slos = [slo],
                    },
                ],
                Cadence.Default with
                {
                    Scrape = TimeSpan.FromSeconds(scrapeSeconds),
                }
            )
            .Findings;

    private sealed record Case(
        decimal ObjectivePercent,
        int Days,
        int ScrapeSeconds,
        decimal SharePercent,
        int LongMinutes,
        int ShortMinutes
    );
}
