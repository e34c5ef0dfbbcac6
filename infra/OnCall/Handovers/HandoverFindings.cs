using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.OnCall.Handovers;

/// <summary>What there is to say of a roster that follows another one.</summary>
internal static class HandoverFindings
{
    /// <param name="move">To be agreed to.</param>
    /// <param name="start">What avoids it; null where no start does.</param>
    /// <param name="instead">What avoids it where no start does; null where nothing in the roster avoids it.</param>
    /// <param name="agree">The command that agrees to it.</param>
    public static Finding Moves(DutyMove move, DutyPreservingStart? start, DutyPreservingOverride? instead, string agree)
    {
        var (path, value, avoided) = start is not null
            ? ByStart(move, start)
            : (Path(move), move.Text, instead is not null ? ByOverride(move, instead) : ByPerson(move));
        return new(
            "FKS535",
            path,
            value,
            $"From this second on {move.ToName} would have the duty instead of "
                + $"{move.FromName}, {move.UntilText}, and PagerDuty tells neither of them.",
            $"{avoided} Or, if this is meant: {agree}"
        );
    }

    /// <param name="move">Nobody has to agree to it.</param>
    /// <param name="why">As it ends a sentence.</param>
    public static Finding Meant(DutyMove move, string why) =>
        new(
            "FKS536",
            Path(move),
            move.Text,
            $"From this second on {move.ToName} has the duty instead of {move.FromName}, {move.UntilText}, {why}.",
            "Tell them: PagerDuty does not."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding Ahead(DutyMove move) =>
        new(
            "FKS537",
            Path(move),
            move.Text,
            $"From {move.AtText} on the duty is {move.ToName}'s, {move.UntilText}; by "
                + $"the roster that is deployed it would be {move.FromName}'s.",
            "Tell them."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding UnbegunEnding(string schedule, Rotation layer) =>
        new(
            "FKS538",
            $"roster/schedules/{schedule}",
            layer.Name,
            $"It begins on {Minute(layer.Start)} and is no longer in the roster; PagerDuty "
                + $"can only end it, and may refuse to end what has not begun.",
            "Look at the schedule after the update. If it is still there, write it again with other times, and remove it once it is over."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding Unreadable(string schedule, string why, string agree) =>
        new(
            "FKS539",
            $"roster/schedules/{schedule}",
            "",
            $"Whether the duty moves to somebody else cannot be told: {why}.",
            $"Compare who is on call in PagerDuty with ./fks oncall who; if the roster is what is meant: {agree}"
        );

    public static Finding Stale(string path, string text) =>
        new(
            "FKS540",
            path,
            FieldFindings.Shown(text),
            "The duty does not move like this now; what was agreed to has been deployed, or its time is over.",
            "Remove it."
        )
        {
            Level = FindingLevel.Advice,
        };

    private static (string Path, string Value, string Avoided) ByStart(DutyMove move, DutyPreservingStart kept) =>
        (
            $"{Path(move)}/rotations/{kept.Rotation.Name}/start",
            Code(kept.Rotation.Start),
            $"Write Start = {Code(kept.Start)}: then {move.FromName} keeps it until the next handover, and {kept.Next.Name} follows."
        );

    private static string ByOverride(DutyMove move, DutyPreservingOverride kept) =>
        $"{(kept.IsListed ? "Add" : $"Leave {move.FromName} in People until then, and add")} to Overrides: "
        + $"new(\"{kept.Person.Id}\", {Code(kept.From)}, {Code(kept.Until)}). "
        + $"Then {move.FromName} keeps it until the next handover.";

    private static string ByPerson(DutyMove move) =>
        $"Have {move.FromName} in the roster again, as PagerDuty has this person, until a handover.";

    private static string Path(DutyMove move) => $"roster/schedules/{move.Schedule.Id}";

    private static string Minute(LocalDateTime time) => FormattableString.Invariant($"{time:uuuu-MM-dd HH:mm}");

    private static string Code(LocalDateTime time) =>
        FormattableString.Invariant($"new LocalDateTime({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute})");
}
