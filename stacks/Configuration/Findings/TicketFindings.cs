using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>What can be wrong with how tickets are told.</summary>
internal static class TicketFindings
{
    public static Finding NoPagerDuty(Place place) =>
        new(
            "FKS670",
            place.ToString(),
            "pagerDuty",
            "There is no pagerduty:token to open incidents with, and no sink that takes its place.",
            $"Configure one of them, or let the channel be all: {place.Set("channel")}"
        );

    public static Finding BadLocation(Place place, string value) =>
        new(
            "FKS671",
            place.ToString(),
            FieldFindings.Shown(value),
            "There is no such time zone in the IANA database, so it is not known when these hours are.",
            $"Name one, e.g. {place.Set("America/Toronto")}"
        );

    public static Finding BadTime(Place place, string value, string latest, string example) =>
        new(
            "FKS672",
            place.ToString(),
            FieldFindings.Shown(value),
            $"A time of day is written with two digits for the hour and two for the minute, from 00:00 to {latest}.",
            $"Correct it, e.g. {place.Set(example)}"
        );

    public static Finding NoHours(Place place, string value, string example) =>
        new(
            "FKS673",
            place.ToString(),
            FieldFindings.Shown(value),
            "The hours end when they begin, so no ticket would ever be told; a whole day is from 00:00 to 24:00.",
            $"Correct it, e.g. {place.Set(example)}"
        );

    public static Finding HoursOfNothing(Place place, string location) =>
        new(
            "FKS685",
            place.ToString(),
            FieldFindings.Shown(location),
            "Hours are those of messages in the channel, and there is no channel: neither a "
                + "discordWebhook nor a sink. Incidents and issues come at any hour.",
            $"Configure a channel, or remove the hours: {place.Remove()}"
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding EndsUntold(Place place, string location, Place tracker) =>
        new(
            "FKS686",
            place.ToString(),
            FieldFindings.Shown(location),
            "A ticket that ends outside of these hours is never told as over: Alertmanager forgets "
                + "what it may not tell, and the message in the channel is all there is.",
            $"Let something keep tickets, which is told of their end at any hour, e.g. {tracker.Set("issues")}"
        )
        {
            Level = FindingLevel.Advice,
        };
}
