using FksSre.Monitoring.Dashboards.Views;
using FksSre.Tests.KnownPast;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Dashboards.Values;

/// <summary>Every query of every kind of dashboard, asked about a past of which every event is known, by promtool.</summary>
public class PanelValueTests
{
    private static readonly IReadOnlyList<PanelTruth> _truths = [.. new PanelTruths(PromtoolPast.Level1).All];

    private static readonly IReadOnlyList<(PanelPlace Place, string Expression)> _questions =
    [
        .. DashboardDerivation.Derive(KnownCatalogue.Value, SampleDashboards.Links, null).SelectMany(PanelQuestions.Of),
    ];

    [Fact]
    public void Every_query_answers_what_is_true()
    {
        var expressions = _questions.ToLookup(question => question.Place, question => Chosen(question.Expression));
        using var folder = new ScratchFolder();
        var files = PromtoolPast
            .Of(_truths.SelectMany(truth => expressions[truth.Place].Select(expression => (expression, truth))))
            .ToList();
        foreach (var (name, text) in files)
        {
            folder.Write(name, text);
        }

        var (passed, output) = PromtoolCommand.Test(folder.Path, [.. files.Select(file => file.Name)]);

        Assert.True(passed, output);
    }

    [Fact]
    public void Of_every_query_it_is_known_what_is_true()
    {
        var truths = _truths.Select(truth => truth.Place).ToHashSet();
        var asked = _questions.Select(question => question.Place).ToList();

        Assert.Empty(asked.Except(truths));
        Assert.Empty(truths.Except(asked));
        Assert.Equal(asked.Count, asked.Distinct().Count());
    }

    /// <summary>Whatever kinds of indicator there are.</summary>
    [Fact]
    public void No_dashboard_has_a_panel_whose_kind_is_not_asked()
    {
        var asked = _truths.Select(truth => Kind(truth.Place)).ToHashSet();
        var panels = from dashboard in SampleDashboards.All from question in PanelQuestions.Of(dashboard) select Kind(question.Place);

        Assert.Empty(panels.Except(asked));
    }

    /// <summary>All jobs and instances are chosen, over two minutes.</summary>
    private static string Chosen(string expression) =>
        expression
            .Replace("$__rate_interval", "2m", StringComparison.Ordinal)
            .Replace("$job", ".+", StringComparison.Ordinal)
            .Replace("$instance", ".+", StringComparison.Ordinal);

    /// <summary>Without what differs from one service or SLO to the next.</summary>
    private static (string Dashboard, string Panel) Kind(PanelPlace place) =>
        (
            place.Dashboard.StartsWith("slo-", StringComparison.Ordinal) ? "slo" : place.Dashboard,
            place.Panel.EndsWith(" services", StringComparison.Ordinal) ? "services" : place.Panel
        );
}
