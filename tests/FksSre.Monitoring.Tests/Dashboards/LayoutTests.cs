using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Tests.Dashboards.Lint;
using FksSre.Monitoring.Tests.Golden;
using FksSre.ServiceLevels.Declarations;
using FksSre.Tests;

namespace FksSre.Monitoring.Tests.Dashboards;

public class LayoutTests
{
    private static readonly string[] _ofGrafana = ["id", "version", "iteration"];

    [Fact]
    public void Panels_lie_within_24_columns_and_none_overlaps_another() => Assert.All(SampleDashboards.All, dashboard =>
        {
            var cells = dashboard
                .Panels.SelectMany(p => from x in Enumerable.Range(p.X, p.Width) from y in Enumerable.Range(p.Y, p.Height) select (x, y))
                .ToList();
            Assert.All(cells, cell => Assert.InRange(cell.x, 0, 23));
            Assert.Equal(cells.Count, cells.Distinct().Count());
        });

    [Fact]
    public void Line_that_is_too_wide_is_refused()
    {
        var panel = new Panel.Text("Wide", "", "");
        var refusal = Assert.Throws<ArgumentException>(() => new Grid().Line(4, (20, panel), (5, panel)));
        Assert.Equal("Wide does not fit: a line has 24 columns. (Parameter 'panels')", refusal.Message);
    }

    [Fact]
    public void Panel_ids_are_unique_and_every_panel_says_what_it_shows() => Assert.All(SampleDashboards.All, dashboard =>
        {
            Assert.NotEmpty(dashboard.Panels);
            Assert.Equal(dashboard.Panels.Length, dashboard.Panels.Select(p => p.Id).Distinct().Count());
            Assert.All(dashboard.Panels, placed =>
            {
                Assert.False(string.IsNullOrWhiteSpace(placed.Title ?? placed.Panel!.Title));
                Assert.False(placed.Panel is { } panel && string.IsNullOrWhiteSpace(panel.Description), placed.Panel?.Title);
            });
        });

    [Fact]
    public void Uids_are_unique_and_no_longer_than_Grafana_allows()
    {
        var uids = SampleDashboards.All.Select(d => d.Uid).ToList();
        Assert.Equal(uids.Count, uids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(uids, uid => Assert.Matches("^[a-zA-Z0-9_-]{1,40}$", uid));
        Assert.All(SampleDashboards.Catalogue.Services, service =>
            Assert.EndsWith(
                $"/d/{DashboardUid.OfService(service.Id)}",
                SampleDashboards.Links.Dashboard(service.Id),
                StringComparison.Ordinal
            )
        );
        Assert.Empty(SampleDashboards.Catalogue.Services.Select(s => DashboardUid.OfService(s.Id)).Except(uids));
    }

    [Fact]
    public void Titles_are_unique_within_a_folder() =>
        Assert.Equal(SampleDashboards.All.Length, SampleDashboards.All.DistinctBy(d => (d.Folder, d.Title)).Count());

    [Fact]
    public void Links_lead_to_dashboards_and_files_that_exist()
    {
        var uids = SampleDashboards.All.Select(d => d.Uid).ToHashSet();
        var links = SampleDashboards.All.SelectMany(d => d.Links.Select(l => l.Url)).ToHashSet();
        Assert.NotEmpty(links);
        Assert.All(links, link =>
            Assert.True(
                link == SampleDashboards.Links.Pager
                    || (link.StartsWith("/d/", StringComparison.Ordinal) && uids.Contains(link[3..]))
                    || (
                        link.StartsWith(SampleDashboards.Runbooks, StringComparison.Ordinal)
                        && File.Exists(Path.Combine(RepositoryRoot.Folder, link[SampleDashboards.Runbooks.Length..]))
                    ),
                link
            )
        );
    }

    [Fact]
    public void Json_holds_nothing_that_Grafana_gives_itself() => Assert.All(SampleDashboards.All, dashboard =>
        {
            var json = LintedDashboard.Of(dashboard).Json;
            Assert.Equal(39, json.GetProperty("schemaVersion").GetInt32());
            Assert.DoesNotContain(json.EnumerateObject(), property => _ofGrafana.Contains(property.Name));
            Assert.InRange(DashboardJson.Render(dashboard).Length, 1, 256_000);
        });

    [Fact]
    public void Names_that_mean_something_to_Grafana_are_shown_as_they_are()
    {
        const string Hostile = "$__interval [[job]] ${datasource} {{le}}";
        var catalogue = SampleDashboards.Valid([
            GoldenCases.All["two_slos_one_sli"] with
            {
                Slos = [SloDeclaration.Availability(99.7m) with { Id = Hostile }],
            },
        ]);

        var titles = DashboardDerivation
            .Derive(catalogue, SampleDashboards.Links, null)
            .SelectMany(dashboard => LintedDashboard.Of(dashboard).Panels)
            .Select(panel => LintedDashboard.Text(panel, "title"))
            .Where(title => title.Contains("datasource", StringComparison.Ordinal));

        // Between the characters that begin a variable stands one without a width.
        Assert.Equal(
            "$\u2060__interval [\u2060[job]] $\u2060{datasource} {\u2060{le}}: 99.7 % over 30 d, a budget of 2 h 9 m 36 s",
            Assert.Single(titles)
        );
    }
}
