using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.OnCall.Handovers;

/// <summary>Whether deploying a roster takes the duty from somebody this second, and what it changes later.</summary>
public static class HandoverReview
{
    /// <summary>How many of the handovers ahead are told.</summary>
    private const int Ahead = 4;

    /// <param name="deployed">What PagerDuty has.</param>
    /// <param name="roster">What it is to have.</param>
    /// <param name="now">Of the deployment.</param>
    /// <param name="agreement">What was agreed to.</param>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<DeployedSchedule> deployed, Roster roster, Instant now, Agreement agreement)
    {
        var pairs = deployed
            .Join(roster.Schedules, d => d.Registered.Id, s => s.Id, (before, after) => (Before: before.Read(), After: after))
            .ToList();
        var changes = pairs.Where(pair => pair.Before is not null).Select(pair => new RosterChange(pair.Before!, pair.After)).ToList();
        var unreadable = pairs.Where(pair => pair.Before is null).Select(pair => pair.After.Id).ToList();
        var moves = changes.Select(change => (Change: change, Move: change.MoveAt(now))).Where(each => each.Move is not null).ToList();
        var toAgree = moves
            .Where(each => !IsSaid(each.Change, each.Move!, now))
            .Select(each => each.Move!.Text)
            .Concat(unreadable.Select(Unknown))
            .ToList();
        var command = agreement.CommandFor(toAgree);
        return
        [
            .. unreadable
                .Where(id => !agreement.Given.Contains(Unknown(id)))
                .Select(id => HandoverFindings.Unreadable(id, "its layers in PagerDuty are none that a roster makes", command)),
            .. moves.Select(each => Of(each.Change, each.Move!, roster, agreement, command)),
            .. changes.SelectMany(change => change.Ahead(now, Ahead)).Select(HandoverFindings.Ahead),
            .. changes.SelectMany(change => Unbegun(change, now)),
            .. agreement.Given.Except(toAgree).Select(text => HandoverFindings.Stale(agreement.Path, text)),
        ];
    }

    /// <summary>Where the deployed schedules cannot be read at all; agreed to by the word that stands for any of them.</summary>
    public static IReadOnlyList<Finding> Unreadable(Roster roster, string why, Agreement agreement)
    {
        var unknown = roster.Schedules.Select(schedule => Unknown(schedule.Id)).ToList();
        return
        [
            .. roster
                .Schedules.Where(s => !agreement.Given.Contains(Unknown(s.Id)))
                .Select(s => HandoverFindings.Unreadable(s.Id, why, agreement.CommandFor(unknown))),
        ];
    }

    private static string Unknown(string schedule) => $"{schedule}: unknown";

    private static Finding Of(RosterChange change, DutyMove move, Roster roster, Agreement agreement, string command) =>
        move.From is null ? HandoverFindings.Meant(move, "and nobody loses it")
        : change.IsOverriddenAt(move.At) ? HandoverFindings.Meant(move, "as an override says")
        : agreement.Given.Contains(move.Text) ? HandoverFindings.Meant(move, "as was agreed to")
        : DutyPreservingStart.Of(change, move.At) is { } start ? HandoverFindings.Moves(move, start, instead: null, command)
        : HandoverFindings.Moves(move, start: null, DutyPreservingOverride.Of(change, move, roster), command);

    /// <summary>Nobody loses the duty, or the roster says of this very time who has it.</summary>
    private static bool IsSaid(RosterChange change, DutyMove move, Instant now) => move.From is null || change.IsOverriddenAt(now);

    /// <summary>What ends in PagerDuty before it has begun, since it left the roster.</summary>
    private static IEnumerable<Finding> Unbegun(RosterChange change, Instant now) =>
        from layer in change.Before.Rotations
        let begin = WallClock.At(layer.Start, change.Before.Zone)
        where layer.Until is not null && begin > now && !IsStillThere(layer, begin, change)
        select HandoverFindings.UnbegunEnding(change.After.Id, layer);

    private static bool IsStillThere(Rotation layer, Instant begin, RosterChange change)
    {
        var (zone, until) = (change.After.Zone, WallClock.At(layer.Until!.Value, change.Before.Zone));
        return change.After.Overrides.Any(o =>
                WallClock.At(o.From, zone) == begin
                && WallClock.At(o.Until, zone) == until
                && layer.People.All(person => RosterChange.IsSame(person, o.Person))
            )
            || change.After.Rotations.Any(r =>
                WallClock.At(r.Start, zone) == begin && r.Until is { } end && WallClock.At(end, zone) == until
            );
    }
}
