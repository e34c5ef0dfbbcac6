using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Objective, window and policy of an SLO, each checked where it stands.</summary>
internal static class Promise
{
    /// <param name="field">Where it stands.</param>
    /// <param name="percent">What it says.</param>
    /// <param name="example">What could stand there instead.</param>
    /// <returns>Null where it is none, which has been reported.</returns>
    public static Objective? Objective(Field field, decimal percent, string example = "99.9")
    {
        if (ServiceLevels.Objectives.Objective.IsLegal(percent))
        {
            return ServiceLevels.Objectives.Objective.Percent(percent);
        }

        field.Report(SloFindings.BadObjective(field.Where, percent, example));
        return null;
    }

    /// <summary>The same where a percentage belongs. One that is not above 1 was meant as a share.</summary>
    /// <param name="field">Where it stands.</param>
    /// <param name="name">What the field is called there.</param>
    /// <param name="percent">What stands there.</param>
    /// <returns>Null where it is none, which has been reported.</returns>
    public static Objective? Percentage(Field field, string name, decimal percent)
    {
        if (percent is <= 0m or > 1m)
        {
            return Objective(field, percent);
        }

        field.Report(ShareFindings.ObjectiveIsShare(field.Where, name, percent));
        return null;
    }

    /// <returns>Null where it is none, which has been reported.</returns>
    public static SloWindow? Window(Field field, long days)
    {
        if (days <= int.MaxValue && SloWindow.IsLegal((int)days))
        {
            return SloWindow.OfDays((int)days);
        }

        field.Report(SloFindings.BadWindow(field.Where, days));
        return null;
    }

    /// <summary>
    /// The standard policy without the tiers that no outage can reach. A file cannot say so itself, as our own declarations can.
    /// </summary>
    public static AlertingPolicy Policy(Field field, Objective objective, SloWindow window)
    {
        var policy = StandardPolicy.For(window);
        var dead = policy.Tiers.Where(t => t.Window.BurnRate(window).ErrorRatio(objective.Budget) >= 1m).Select(t => t.Name).ToArray();
        if (dead.Length == 0)
        {
            return policy;
        }

        var left = policy.Without(dead);
        field.Report(
            left.Tiers.Any(t => t.Severity == Severity.Page)
                ? OpenSloFindings.TiersLeftOut(field.Where, objective.ToString(), dead)
                : MeaningFindings.NobodyIsPaged(field.Where, objective.ToString(), dead)
        );
        return left;
    }
}
