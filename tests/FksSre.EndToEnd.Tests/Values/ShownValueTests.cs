using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FksSre.ServiceLevels;
using FksSre.Tests.KnownPast;

namespace FksSre.EndToEnd.Tests.Values;

/// <summary>
/// What a person reads on the dashboards is what the events of the known past come to: asked by the page of a real Prometheus, and written
/// with Grafana's own code.
/// </summary>
[Collection("values")]
public sealed partial class ShownValueTests(KnownDashboards dashboards)
{
    private static readonly IReadOnlyList<PanelTruth> _truths = [.. new PanelTruths(KnownPrometheus.Level1).All];

    [Theory]
    [InlineData("sre-overview")]
    [InlineData("sre-on-call")]
    [InlineData("sre-platform")]
    [InlineData("sre-toil")]
    [InlineData("slo-alpha")]
    [InlineData("slo-beta")]
    [InlineData("slo-gamma")]
    public async Task Figures_are_written_as_the_numbers_that_are_true(string uid)
    {
        var shown = await dashboards.TrueAsync(uid);
        var expected =
            from truth in _truths
            where truth.Place.Dashboard == uid && truth.Ago == TimeSpan.Zero
            from panel in shown
            where (panel.Section, panel.Title) == (truth.Place.Section, truth.Place.Panel) && IsWritten(panel, truth.Place)
            from sample in truth.Samples
            select $"{panel.Section} | {panel.Title} | {Name(panel, truth.Place, sample.Labels)}: "
                + ShownText.Of(truth.Place, sample.Value);

        Lines.Same(expected.Order(StringComparer.Ordinal), shown.SelectMany(Written).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Values_over_weeks_are_true_at_every_moment_that_is_drawn()
    {
        const string Uid = "slo-alpha";
        dashboards.Page.Questions.Clear();
        await dashboards.TrueAsync(Uid);
        var questions = PanelQuestions
            .Of(dashboards.Dashboards.Single(dashboard => dashboard.Uid == Uid))
            .ToLookup(q => q.Place, q => q.Expression);
        foreach (var slo in KnownCatalogue.Value.Services.Single(service => service.Id == KnownCatalogue.Alpha).Slos)
        {
            await AreTrueAsync("Spent each day", "spent", slo.Window.Days + 1, TimeSpan.FromDays(1), truth => truth.SpentWithinDay);
            await AreTrueAsync("Week by week", "SLI", 13, TimeSpan.FromDays(7), truth => truth.Kept(TimeSpan.FromDays(7)));
            await AreTrueAsync("Month by month", "SLI", 4, TimeSpan.FromDays(28), truth => truth.Kept(TimeSpan.FromDays(28)));

            async Task AreTrueAsync(string panel, string query, int count, TimeSpan step, Func<SloTruth, decimal> value)
            {
                var expression = Assert.Single(questions[new(Uid, PromiseTruths.Heading(slo), panel, query)]);
                var points = await DrawnAsync(expression);
                Lines.Same(
                    points.Select(point => Line(point.Ago, (double)value(new(slo, KnownPrometheus.Level1, point.Ago)))),
                    points.Select(point => Line(point.Ago, point.Value))
                );
                Assert.Equal((Name(slo, panel), count), (Name(slo, panel), points.Count));
                Assert.All(points.Zip(points.Skip(1)), pair => Assert.Equal(step, pair.First.Ago - pair.Second.Ago));

                string Line(TimeSpan ago, double point) => FormattableString.Invariant($"{Name(slo, panel)}, {ago} ago: {point:F9}");
            }
        }
    }

    private static string Name(Slo slo, string panel) => $"{slo.Id}, {panel}";

    /// <summary>Values at their times before now, by Prometheus, asked as the page asked.</summary>
    private async Task<IReadOnlyList<(TimeSpan Ago, double Value)>> DrawnAsync(string expression)
    {
        var asked = dashboards.Page.Questions.First(question => question.Expression == expression);
        using var form = new StringContent(asked.Form, System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");
        using var answer = await dashboards.Prometheus.Http.PostAsync(new Uri(dashboards.Prometheus.Address, $"api/v1/{asked.Path}"), form);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return
        [
            .. Assert
                .Single(json.RootElement.GetProperty("data").GetProperty("result").EnumerateArray())
                .GetProperty("values")
                .EnumerateArray()
                .Select(point =>
                    (
                        KnownPrometheus.Now - DateTimeOffset.FromUnixTimeSeconds((long)point[0].GetDouble()),
                        double.Parse(point[1].GetString()!, CultureInfo.InvariantCulture)
                    )
                ),
        ];
    }

    /// <summary>Curves have no text, nor has a column that is only there for links or only there to find its rows.</summary>
    private static bool IsWritten(ShownPanel panel, PanelPlace place) => panel.Type != "timeseries" && !place.Query.StartsWith('#');

    private static IEnumerable<string> Written(ShownPanel panel)
    {
        var figures = _truths.Where(truth => truth.Place.Panel == panel.Title).Select(truth => truth.Place.Query).ToHashSet();
        return panel.Type switch
        {
            "timeseries" or "text" => [],
            "table" => from row in panel.Values.Chunk(panel.Values.Select(value => value.Name).Distinct().Count())
            let name = string.Join(' ', row.Where(cell => !figures.Contains(cell.Name)).Select(cell => cell.Text))
            from cell in row
            where figures.Contains(cell.Name)
            select $"{panel.Section} | {panel.Title} | {name} {cell.Name}: {cell.Text}",
            _ => panel.Values.Select(value => $"{panel.Section} | {panel.Title} | {value.Name}: {value.Text}"),
        };
    }

    /// <summary>In a table its row and its column; else its legend, where there is more than one.</summary>
    private static string Name(ShownPanel panel, PanelPlace place, string labels)
    {
        var values = Labels().Matches(labels).ToDictionary(label => label.Groups["name"].Value, label => label.Groups["value"].Value);
        return panel.Type == "table" ? $"{string.Join(' ', values.Values)} {place.Query}"
            : place.Query.StartsWith("{{", StringComparison.Ordinal) ? values[place.Query[2..^2]]
            : _truths.Select(truth => truth.Place).Distinct().Count(other => other with { Query = "" } == place with { Query = "" }) > 1
                ? place.Query
            : "";
    }

    [GeneratedRegex("(?<name>\\w+)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Labels();
}
