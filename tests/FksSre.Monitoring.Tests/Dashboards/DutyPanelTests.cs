using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Tests.OnCall;
using FksSre.OnCall;

namespace FksSre.Monitoring.Tests.Dashboards;

public class DutyPanelTests
{
    [Fact]
    public void Turns_of_the_roster_are_shown_and_no_name_is_read_as_anything_else()
    {
        var roster = Rosters.Legal(
            Rosters.Of([Rosters.Weekly("ada", "bob")], Rosters.Person("ada") with { Name = "Ada | $job" }, Rosters.Person("bob"))
        );

        Assert.Equal(
            """
            | schedule | turns | handover |
            |---|---|---|
            | primary | Ada &#124; &#36;job, then Bob | every 7 d since 2026-01-05 09:00 Europe&#47;Berlin |

            """,
            Text(roster)
        );
    }

    [Fact]
    public void Plan_without_a_roster_says_so() => Assert.Equal("The roster is not part of this plan.", Text(null));

    private static string Text(Roster? roster) =>
        DashboardDerivation
            .Derive(SampleDashboards.Catalogue, SampleDashboards.Links, roster)
            .Single(d => d.Uid == DashboardUid.OnCall)
            .Panels.Select(p => p.Panel)
            .OfType<Panel.Text>()
            .Single()
            .Markdown;
}
