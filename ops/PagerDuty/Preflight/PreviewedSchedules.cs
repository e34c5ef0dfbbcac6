using FksSre.OnCall.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Verification;
using FksSre.ServiceLevels.Findings;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>What PagerDuty would make of the layers, without keeping them: the same that is sent, rendered, beside the roster.</summary>
internal static class PreviewedSchedules
{
    private const string Report = "Please report it with the roster: PagerDuty reads its layers differently. Nothing has been changed.";

    /// <summary>PagerDuty lets a layer begin when it is sent, so nobody has the duty in what is now by our clock.</summary>
    private static readonly Duration _margin = Duration.FromMinutes(5);

    /// <exception cref="LookFailure">It cannot be told.</exception>
    public static async Task<IReadOnlyList<Finding>> CheckAsync(
        PagerDutyAccount account,
        AccountTarget target,
        OnCallSchedule planned,
        KnownUsers users,
        Instant now,
        CancellationToken cancellation
    )
    {
        var declared = target.Schedule(planned.Id);
        var body = Body(planned, users);
        var moments = DutyMoments
            .Of(declared, now + _margin)
            .Select((moment, index) => index == 0 ? moment with { Why = "5 min from now" } : moment);
        try
        {
            var wrong = await RenderedDuties.CompareAsync(target, declared, users, moments, at =>
                account.PreviewAsync(body, at, cancellation)
            );
            return
            [
                .. Disagreement
                    .Grouped(wrong, declared.Zone)
                    .Select(group => DutyFindings.WrongPerson(planned.Id, group.First, group.Again, declared.Zone, Report)),
            ];
        }
        catch (RefusedException refused)
        {
            return [ScheduleFindings.Refused(planned.Id, planned.Name, refused.Message)];
        }
    }

    /// <summary>As the provider sends it: in UTC, the later layer last.</summary>
    private static object Body(OnCallSchedule planned, KnownUsers users) =>
        new
        {
            type = "schedule",
            name = planned.Name,
            time_zone = planned.TimeZone,
            description = planned.Description,
            schedule_layers = planned.Layers.Select(layer => new
            {
                name = layer.Name,
                start = Utc(layer.Start),
                end = layer.End is null ? null : Utc(layer.End),
                rotation_virtual_start = Utc(layer.CountedFrom),
                rotation_turn_length_seconds = layer.TurnSeconds,
                users = layer.Users.Select(id => new { user = new { id = users.IdOf(id), type = "user_reference" } }),
                restrictions = layer.Restrictions.Select(Restriction),
            }),
        };

    private static Dictionary<string, object> Restriction(OnCallRestriction restriction)
    {
        var sent = new Dictionary<string, object>
        {
            ["type"] = restriction.Type,
            ["start_time_of_day"] = restriction.StartTimeOfDay,
            ["duration_seconds"] = restriction.DurationSeconds,
        };
        if (restriction.StartDayOfWeek is { } day)
        {
            sent.Add("start_day_of_week", day);
        }

        return sent;
    }

    private static string Utc(string time) => InstantPattern.General.Format(OffsetDateTimePattern.Rfc3339.Parse(time).Value.ToInstant());
}
