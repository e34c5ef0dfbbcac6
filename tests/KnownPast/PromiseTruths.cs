using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Tests.KnownPast;

/// <summary>What the dashboard of a service shows of one of its promises.</summary>
/// <param name="level1">How far apart rates are recorded.</param>
internal sealed class PromiseTruths(TimeSpan level1)
{
    private static readonly IReadOnlyDictionary<(string Service, string Slo), string> _headings = new Dictionary<
        (string Service, string Slo),
        string
    >
    {
        [(KnownCatalogue.Alpha, "availability")] = "availability: 99.5 % over 30 d, a budget of 3 h 36 m",
        [(KnownCatalogue.Alpha, "availability-week")] = "availability-week: 99 % over 7 d, a budget of 1 h 40 m 48 s",
        [(KnownCatalogue.Alpha, "latency")] = "latency: 97 % over 28 d, a budget of 20 h 9 m 36 s",
        [(KnownCatalogue.Beta, "uptime")] = "uptime: 99 % over 7 d, a budget of 1 h 40 m 48 s",
        [(KnownCatalogue.Gamma, "availability")] = "availability: 99.9 % over 90 d, a budget of 2 h 9 m 36 s",
    };

    private static readonly IReadOnlyDictionary<TimeSpan, string> _lookbacks = new Dictionary<TimeSpan, string>
    {
        [TimeSpan.FromMinutes(30)] = "30 m",
        [TimeSpan.FromHours(1)] = "1 h",
        [TimeSpan.FromHours(6)] = "6 h",
        [TimeSpan.FromDays(1)] = "1 d",
        [TimeSpan.FromDays(3)] = "3 d",
    };

    public static string Heading(Slo slo) => _headings[(slo.Service, slo.Id)];

    public IEnumerable<PanelTruth> Of(Slo slo)
    {
        var labels = SloTableTruths.Labels(slo);
        var ofIndicator = $"{{service=\"{slo.Service}\",sli=\"{slo.Sli.Name}\"}}";
        var ofBudget = $"{{service=\"{slo.Service}\",sli=\"{slo.Sli.Name}\",slo=\"{slo.Id}\"}}";
        return
        [
            Truth("Budget left", "share", labels, truth => truth.Left),
            Truth("Budget left", "time", labels, truth => truth.SecondsLeft),
            Truth("Budget over the window", "left", ofBudget, truth => truth.Left),
            Truth("Budget over the window", "left", ofBudget, truth => truth.Left, 5),
            Truth("Spent each day", "spent", ofIndicator, truth => truth.SpentWithinDay),
            Truth("Week by week", "SLI", ofIndicator, truth => truth.Kept(TimeSpan.FromDays(7))),
            Truth("Week by week", "SLI", ofIndicator, truth => truth.Kept(TimeSpan.FromDays(7)), 21),
            Truth("Week by week", "objective", "{}", _ => slo.Objective.Ratio),
            Truth("Month by month", "SLI", ofIndicator, truth => truth.Kept(TimeSpan.FromDays(28))),
            Truth("Month by month", "SLI", ofIndicator, truth => truth.Kept(TimeSpan.FromDays(28)), 56),
            Truth("Month by month", "objective", "{}", _ => slo.Objective.Ratio),
            .. slo.Policy.Tiers.SelectMany(tier =>
                new[]
                {
                    "How near each alert is",
                    tier.Severity == Severity.Page ? "Burn rates of the pages" : "Burn rates of the tickets",
                }.Select(panel => Truth(panel, Legend(tier, slo.Window), ofIndicator, truth => truth.Nearness(tier)))
            ),
        ];

        PanelTruth Truth(string panel, string query, string asked, Func<SloTruth, decimal> value, int days = 0) =>
            new(
                new("slo-" + slo.Service, Heading(slo), panel, query),
                KnownPace.Tiles,
                (asked, value(new(slo, level1, TimeSpan.FromDays(days))))
            )
            {
                Ago = TimeSpan.FromDays(days),
            };
    }

    /// <summary>By which factor of even spending its share goes within its long lookback.</summary>
    private static string Legend(AlertTier tier, SloWindow window)
    {
        var factor = tier.Window.Share.Ratio * window.Days / (decimal)tier.Window.Long.TotalDays;
        return FormattableString.Invariant($"{tier.Name} ({_lookbacks[tier.Window.Long]}, fires at {factor:0.####})");
    }
}
