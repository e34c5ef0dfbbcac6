using System.Globalization;
using System.Text;
using FksSre.OnCall;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>Who has the duty, by the roster.</summary>
internal static class DutyPanel
{
    private const string Title = "Who is on call";
    private const string Description = "Turns as the roster has them. Overrides and days off are in PagerDuty.";

    public static Panel.Text Of(Roster? roster) =>
        new(Title, Description, roster is null ? "The roster is not part of this plan." : Markdown(roster));

    private static string Markdown(Roster roster)
    {
        var text = new StringBuilder("| schedule | turns | handover |\n|---|---|---|\n");
        foreach (var schedule in roster.Schedules)
        {
            foreach (var rotation in schedule.Rotations)
            {
                text.Append("| ")
                    .Append(MarkdownText.Escape(schedule.Id))
                    .Append(" | ")
                    .AppendJoin(", then ", rotation.People.Select(person => MarkdownText.Escape(person.Name)))
                    .Append(" | every ")
                    .Append(rotation.TurnDays.ToString(CultureInfo.InvariantCulture))
                    .Append(" d since ")
                    .Append(rotation.Start.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture))
                    .Append(' ')
                    .Append(MarkdownText.Escape(schedule.Zone.Id))
                    .Append(" |\n");
            }
        }

        return text.ToString();
    }
}
