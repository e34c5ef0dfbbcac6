using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Naming;
using FksSre.Tests.KnownPast;

namespace FksSre.Monitoring.Tests.Dashboards.Values;

/// <summary>Lines across curves have no text, so where they are drawn is held here against what the promise says.</summary>
public class ThresholdLineTests
{
    private static readonly IReadOnlyList<Dashboard> _dashboards =
    [
        .. DashboardDerivation.Derive(KnownCatalogue.Value, SampleDashboards.Links, null),
    ];

    [Fact]
    public void Lines_of_a_promise_are_at_nothing_left_at_an_even_share_of_a_day_and_where_alerts_fire() =>
        Assert.Equal([.. Lines(days: 30), .. Lines(days: 7), .. Lines(days: 28)], Drawn(DashboardUid.OfService(KnownCatalogue.Alpha)));

    [Fact]
    public void Line_of_the_pager_is_at_two_pages_a_shift() =>
        Assert.Equal(["Pages by shift of 12 hours: 2 #B35900"], Drawn(DashboardUid.OnCall));

    /// <summary>What a curve is held against is there as a curve of its own.</summary>
    [Fact]
    public void Curves_to_compare_with_are_dashed_and_blue() =>
        Assert.Equal(
            ["97 % within 0.5 s", .. Enumerable.Repeat("objective", 6)],
            from panel in Panels(DashboardUid.OfService(KnownCatalogue.Alpha))
            from field in panel.Overrides
            where field is { Dashed: true, Colour: "blue" }
            select field.Field
        );

    private static IEnumerable<string> Lines(int days)
    {
        yield return "Budget over the window: 0 #B35900, 0.2 #1A7F37";
        yield return FormattableString.Invariant($"Spent each day: {decimal.Round(1m / days, 4):0.####} #B35900");
        yield return "Burn rates of the pages: 1 #CF222E";
        yield return "Burn rates of the tickets: 1 #CF222E";
    }

    private static IEnumerable<string> Drawn(string uid) =>
        from panel in Panels(uid)
        where panel.ThresholdLines
        let lines = panel.Values.Thresholds.Where(threshold => threshold.From is not null).Select(Line)
        select $"{panel.Title}: {string.Join(", ", lines)}";

    private static string Line(Threshold threshold) => FormattableString.Invariant($"{threshold.From:0.####} {threshold.Colour}");

    private static IEnumerable<Panel.TimeSeries> Panels(string uid) =>
        _dashboards.Single(dashboard => dashboard.Uid == uid).Panels.Select(placed => placed.Panel).OfType<Panel.TimeSeries>();
}
