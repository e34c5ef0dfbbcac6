using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>What can be wrong with how tickets are told.</summary>
internal static class TicketFindings
{
    public static Finding NoPagerDuty(Place place) =>
        new("FKS670", place.ToString(), "pagerDuty", "There is no pagerduty:token to open incidents with, and no sink that takes its place.", $"Configure one of them, or let the channel be all: {place.Set("channel")}");

    public static Finding BadLocation(Place place, string value) =>
        new("FKS671", place.ToString(), FieldFindings.Shown(value), "There is no such time zone in the IANA database, so it is not known when these hours are.", $"Name one, e.g. {place.Set("America/Toronto")}");

    public static Finding BadTime(Place place, string value, string example) =>
        new("FKS672", place.ToString(), FieldFindings.Shown(value), "A time of day is written with two digits for the hour and two for the minute, from 00:00 to 23:59.", $"Correct it, e.g. {place.Set(example)}");

    public static Finding Backwards(Place place, string value, string rule, string example) =>
        new("FKS673", place.ToString(), FieldFindings.Shown(value), $"No ticket would ever be told: {rule}.", $"Correct it, e.g. {place.Set(example)}");
}
