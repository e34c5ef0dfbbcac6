using FksSre.Ops.Input;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>Where PagerDuty would tell somebody else than the roster says.</summary>
internal static class DutyFindings
{
    /// <summary>What helps where PagerDuty has something else than was sent.</summary>
    public const string Refresh =
        "Run pulumi up --refresh, then ./fks oncall verify again; if it stays, look at the schedule's layers and overrides in PagerDuty.";

    public static Finding WrongPerson(string schedule, Disagreement first, string again, DateTimeZone zone, string remedy) =>
        new(
            "FKS565",
            $"pagerduty/schedules/{schedule}/at/{Moment.Text(first.Moment.At, zone)}",
            first.PagerDuty,
            $"{When(first)}PagerDuty has {first.PagerDuty} on duty, and the roster says {first.Roster}.{again}",
            remedy
        );

    public static Finding WrongReach(string policy, int level, Disagreement first, string again, DateTimeZone zone) =>
        new(
            "FKS566",
            FormattableString.Invariant($"pagerduty/policies/{policy}/steps/{level}/at/{Moment.Text(first.Moment.At, zone)}"),
            first.PagerDuty,
            $"{When(first)}this step reaches {first.PagerDuty}, and by the roster {first.Roster}.{again}",
            "Run pulumi up --refresh, then ./fks oncall verify again; if it stays, look at the steps of the policy in PagerDuty."
        );

    public static Finding MadeByHand(string schedule, string person, Interval span, DateTimeZone zone) =>
        new(
            "FKS567",
            $"pagerduty/schedules/{schedule}/overrides",
            person,
            $"Somebody made an override in PagerDuty that the roster does not have, from "
                + $"{Moment.Text(span.Start, zone)} until {Moment.Text(span.End, zone)}; the next change of the roster may "
                + $"undo it.",
            "Remove it in PagerDuty; if it is wanted, write it into the roster and run pulumi up first."
        );

    private static string When(Disagreement first) =>
        first.Moment.Why == "now" ? "Now " : char.ToUpperInvariant(first.Moment.Why[0]) + first.Moment.Why[1..] + " ";
}
