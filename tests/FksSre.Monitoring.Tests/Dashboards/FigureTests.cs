using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Tests.Golden;
using FksSre.ServiceLevels.Declarations;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>A figure says no more than is true: it has the decimals that it needs.</summary>
public class FigureTests
{
    [Theory]
    [InlineData("98", 2, "> 99.99%")]
    [InlineData("99.9", 2, "> 99.99%")]
    [InlineData("99.95", 3, "> 99.999%")]
    [InlineData("99.995", 4, "> 99.9999%")]
    public void Sli_is_shown_with_a_decimal_more_than_its_objective_and_is_100_percent_only_where_it_is(
        string objective,
        int decimals,
        string almost
    )
    {
        var shown = Styles(decimal.Parse(objective, System.Globalization.CultureInfo.InvariantCulture));

        foreach (var place in new[] { "SLI now", "4 weeks", "12 weeks", "Week by week", "Month by month" })
        {
            Assert.All(shown[place], style => Assert.Equal((decimals, almost), (style.Decimals, style.Words[0].Text)));
            Assert.All(shown[place], style => Assert.Equal(0.999_999_999_999m, style.Words[0].To));
            // Half of the last decimal of the percentage, and a little more.
            Assert.All(shown[place], style => Assert.Equal(1m - (0.00501m / (decimal)Math.Pow(10, decimals)), style.Words[0].From));
        }
    }

    [Fact]
    public void More_decimals_than_a_sum_is_exact_to_have_no_words_of_their_own() =>
        Assert.Equal([4, 9, 0], new[] { 2, 7, 10 }.Select(decimals => Distance(ValueText.AlmostAll(decimals, Colours.Good))));

    [Fact]
    public void Whole_numbers_are_written_in_full() =>
        Assert.DoesNotContain(SampleDashboards.All.SelectMany(dashboard => dashboard.Panels).SelectMany(Styles), shown =>
            shown.Style is { Unit: Units.Short, Decimals: 0 }
        );

    /// <summary>How many nines its words have; 0: it has none.</summary>
    private static int Distance(IEnumerable<ValueText> words) =>
        words.Select(word => word.Text.Count(digit => digit == '9')).SingleOrDefault();

    /// <summary>By column or, of what has none, by panel.</summary>
    private static ILookup<string, ValueStyle> Styles(decimal objective)
    {
        var catalogue = SampleDashboards.Valid([
            GoldenCases.All["two_slos_one_sli"] with
            {
                Slos = [SloDeclaration.Availability(objective)],
            },
        ]);
        return DashboardDerivation
            .Derive(catalogue, SampleDashboards.Links, null)
            .SelectMany(dashboard => dashboard.Panels)
            .SelectMany(Styles)
            .ToLookup(shown => shown.Place, shown => shown.Style);
    }

    private static IEnumerable<(string Place, ValueStyle Style)> Styles(PlacedPanel placed) =>
        placed.Panel is { } panel
            ?
            [
                (panel.Title, panel.Values),
                .. panel.Overrides.Where(field => field.Values is not null).Select(field => (field.Field, field.Values!)),
            ]
            : [];
}
