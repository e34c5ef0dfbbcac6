using FksSre.Monitoring.Settings;
using FksSre.OnCall;
using FksSre.ServiceLevels.Findings;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads how tickets are told: what keeps them, and in which hours of the week.</summary>
internal static class TicketsReading
{
    public const string Issues = "issues";

    private const string EndOfDay = "24:00";

    private static readonly Dictionary<string, TicketTracker> _trackers = new(StringComparer.Ordinal)
    {
        ["channel"] = TicketTracker.Channel,
        [Issues] = TicketTracker.Issues,
        ["pagerDuty"] = TicketTracker.PagerDuty,
    };

    private static readonly string[] _days =
    [
        .. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => day.ToString().ToLowerInvariant()),
    ];

    private static readonly LocalTimePattern _time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <returns>The default where something is wrong; it has been reported.</returns>
    public static TicketSettings Read(StackConfiguration configuration, List<Finding> findings)
    {
        var tickets = Setting.Json(configuration, ConfigKeys.Tickets, findings);
        if (tickets.IsAbsent || !tickets.IsObjectOf("tracker", "workingHours"))
        {
            return TicketSettings.Default;
        }

        var tracker = Tracker(tickets["tracker"]);
        var hasPager = configuration.Values.ContainsKey(ConfigKeys.PagerDutyToken) || configuration.Values.ContainsKey(ConfigKeys.Sink);
        if (tracker == TicketTracker.PagerDuty && !hasPager)
        {
            tickets.Report(TicketFindings.NoPagerDuty(tickets["tracker"].Place));
        }

        var hours = Hours(tickets["workingHours"]);
        var hasChannel = configuration.Values.ContainsKey(ConfigKeys.DiscordWebhook) || configuration.Values.ContainsKey(ConfigKeys.Sink);
        if (hours is not null && !hasChannel)
        {
            tickets.Report(TicketFindings.HoursOfNothing(tickets["workingHours"].Place, hours.Location));
        }
        else if (hours is not null && tracker == TicketTracker.Channel)
        {
            tickets.Report(TicketFindings.EndsUntold(tickets["workingHours"].Place, hours.Location, tickets["tracker"].Place));
        }

        return new(tracker, hours);
    }

    private static TicketTracker Tracker(Setting setting)
    {
        if (setting.Optional() is not { } text)
        {
            return TicketTracker.Channel;
        }

        if (!_trackers.TryGetValue(text, out var tracker))
        {
            setting.Report(ValueFindings.NotOneOf(setting.Place, text, [.. _trackers.Keys]));
        }

        return tracker;
    }

    private static WorkingHours? Hours(Setting hours)
    {
        if (hours.IsAbsent || !hours.IsObjectOf("location", "firstDay", "lastDay", "start", "end"))
        {
            return null;
        }

        var location = Location(hours["location"]);
        var (first, last) = (Day(hours["firstDay"], "monday"), Day(hours["lastDay"], "friday"));
        var (start, end) = (Time(hours["start"], "09:00"), Time(hours["end"], "17:00", isEnd: true));
        if (start is { } same && same == end)
        {
            hours.Report(TicketFindings.NoHours(hours["end"].Place, _time.Format(same.Of), "17:00"));
        }

        return location is not null && first is { } from && last is { } to && start is { } begin && end is { } over
            ? new(location, from, to, begin.Of, over.Of)
            : null;
    }

    /// <summary>
    /// One of the database's own names: this library also makes up zones such as UTC+05, which Alertmanager does not know.
    /// </summary>
    private static string? Location(Setting setting) =>
        setting.Required("America/Toronto") is not { } text ? null
        : DateTimeZoneProviders.Tzdb.Ids.Contains(text, StringComparer.Ordinal) ? text
        : setting.RefuseText(TicketFindings.BadLocation(setting.Place, text));

    private static IsoDayOfWeek? Day(Setting setting, string example)
    {
        if (setting.Required(example) is not { } text)
        {
            return null;
        }

        if (Array.IndexOf(_days, text) is >= 0 and var index)
        {
            return (IsoDayOfWeek)(index + 1);
        }

        setting.Report(ValueFindings.NotOneOf(setting.Place, text, _days));
        return null;
    }

    /// <summary>A time of a day, told apart from the same time at the other end of it.</summary>
    private static (LocalTime Of, bool IsEndOfDay)? Time(Setting setting, string example, bool isEnd = false)
    {
        if (setting.Required(example) is not { } text)
        {
            return null;
        }

        if (isEnd && text == EndOfDay)
        {
            return (LocalTime.Midnight, true);
        }

        if (_time.Parse(text).TryGetValue(default, out var time))
        {
            return (time, false);
        }

        setting.Report(TicketFindings.BadTime(setting.Place, text, isEnd ? EndOfDay : "23:59", example));
        return null;
    }
}
