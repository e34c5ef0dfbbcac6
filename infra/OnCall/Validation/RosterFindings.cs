using System.Globalization;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.OnCall.Validation;

/// <summary>What can be wrong with a roster as declared.</summary>
internal static class RosterFindings
{
    public static Finding NoId(string path) =>
        new("FKS501", path, "", "Without an id it cannot be named.", "Use lower-case letters, digits, - and _.");

    public static Finding BadId(string path, string id) =>
        new(
            "FKS502",
            path,
            FieldFindings.Shown(id),
            "An id names resources, so it holds lower-case letters, digits, - and _ only, at most 60.",
            "Write e.g. primary-weekly."
        );

    public static Finding Duplicate(string path, string id) =>
        new("FKS503", path, id, "Another one has the same id.", "Rename one of them, or remove it.");

    public static Finding Unknown(string path, string kind, string id) =>
        new("FKS504", path, FieldFindings.Shown(id), $"The roster has no {kind} of that id.", $"Correct the id, or declare the {kind}.");

    public static Finding BadTimeZone(string path, string zone) =>
        new(
            "FKS505",
            path,
            FieldFindings.Shown(zone),
            "This is no time zone of the IANA database.",
            "Write e.g. America/Toronto or Europe/Berlin."
        );

    public static Finding BadEmail(string path, string email) =>
        new(
            "FKS506",
            path,
            FieldFindings.Shown(email),
            "This is no e-mail address, so PagerDuty finds no user by it.",
            "Write the address the person signs in to PagerDuty with."
        );

    public static Finding Nobody(string path, string kind) =>
        new("FKS507", path, "", $"A {kind} of nobody reaches nobody.", "Name at least one.");

    public static Finding NoContact(string path) =>
        new("FKS525", path, "", "Without a way to be contacted this person is told of no page.", "Name at least one.");

    public static Finding OutOfRange(string path, int value, int least, int most, string unit) =>
        new(
            "FKS508",
            path,
            value.ToString(CultureInfo.InvariantCulture),
            FormattableString.Invariant($"It lies between {least} and {most} {unit}."),
            "Correct the number."
        );

    public static Finding EndsBeforeItBegins(string path, string value) =>
        new("FKS509", path, value, "It ends before it has begun.", "Exchange the two times, or correct one.");

    public static Finding IsSkipped(string path, string value) =>
        new(
            "FKS519",
            path,
            value,
            "The clocks are set forward over all of this time, so it does not come.",
            "Let it begin before the clocks are set forward, or end after that."
        );

    public static Finding OverridesOverlap(string path, string value) =>
        new(
            "FKS510",
            path,
            value,
            "Another override of this schedule covers a part of the same time, so it would be left to chance who has the duty.",
            "Shorten or remove one of them."
        );

    public static Finding TierWithoutPolicy(string path, Tier tier) =>
        new(
            "FKS511",
            path,
            tier.ToString(),
            "No escalation policy owns this tier, so pages about its services would reach nobody.",
            $"Add [Tier.{tier}] = \"<policy>\" to the ownership."
        );

    public static Finding OverPlan(string path, string plan, int has, int may, string what) =>
        new(
            "FKS512",
            path,
            has.ToString(CultureInfo.InvariantCulture),
            FormattableString.Invariant($"PagerDuty's {plan} plan holds at most {may} {what}."),
            "Remove some, or declare the plan that the account has (Plan = PagerDutyPlan.Professional)."
        );

    public static Finding NotWholeMinutes(string path, string value) =>
        new("FKS513", path, value, "A handover happens at a whole minute.", "Leave the seconds out.");

    public static Finding BadName(string path, string name) =>
        new(
            "FKS514",
            path,
            FieldFindings.Shown(name),
            "PagerDuty takes no name that is blank or ends in a space, nor one with control characters or one of "
                + FormattableString.Invariant($"{PagerDutyNames.Forbidden}; here it also ends at {PagerDutyNames.Longest} characters."),
            "Write a plain, short name."
        );

    public static Finding TooManyTargets(string path, int has, int may) =>
        new(
            "FKS515",
            path,
            has.ToString(CultureInfo.InvariantCulture),
            FormattableString.Invariant($"PagerDuty tells at most {may} schedules and people in one step."),
            "Put some of them into a schedule, or into a step of their own."
        );

    public static Finding DuplicateName(string path, string name) =>
        new(
            "FKS516",
            path,
            FieldFindings.Shown(name),
            "PagerDuty takes the name of another one for the same, whatever their capitals.",
            "Rename one of them."
        );

    public static Finding NotInPlan(string path, string plan, string what) =>
        new(
            "FKS518",
            path,
            what,
            $"PagerDuty's {plan} plan has no {what}.",
            "Remove them, or declare the plan that the account has (Plan = PagerDutyPlan.Professional)."
        );

    public static Finding SharedEmail(string path, string email, string other) =>
        new(
            "FKS517",
            path,
            email,
            $"{other} has the same address, so PagerDuty takes both for one user, and escalating from one to the other reaches nobody new.",
            "Give each person an address of their own."
        );
}
