using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Findings;
using NodaTime.Text;

namespace FksSre.OnCall.Validation;

internal static class SupportHoursValidation
{
    private const string Path = "roster/supportHours";

    private static readonly LocalTimePattern _time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static void Validate(RosterDeclaration declaration, List<Finding> findings)
    {
        if (declaration.SupportHours is not { } hours)
        {
            return;
        }

        TimeZones.Find($"{Path}/location", hours.Location, findings);
        if (hours.First > hours.Last)
        {
            findings.Add(RosterFindings.EndsBeforeItBegins($"{Path}/last", $"{hours.First} to {hours.Last}"));
        }

        if (hours.Start >= hours.End)
        {
            findings.Add(RosterFindings.EndsBeforeItBegins($"{Path}/end", $"{_time.Format(hours.Start)} to {_time.Format(hours.End)}"));
        }

        if (!declaration.Plan.Has(PagerDutyAbilities.SupportHours))
        {
            findings.Add(RosterFindings.NotInPlan(Path, declaration.Plan.Name, "support hours"));
        }
    }
}
