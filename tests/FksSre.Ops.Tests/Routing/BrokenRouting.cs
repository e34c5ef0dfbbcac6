using System.Globalization;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.OnCall;
using FksSre.PromQl;
using NodaTime;

namespace FksSre.Ops.Tests.Routing;

/// <summary>A legal routing plan, and the same with one mistake.</summary>
public static class BrokenRouting
{
    private static readonly Destination _discord = Destination.At("https://discord.example/");

    internal static readonly RoutingPlan Legal = RouteDerivation.Derive(
        FksAlerts.Catalogue,
        new(new("https://events.example/"), _discord, Destination.At("https://beat.example/")),
        new(TicketTracker.PagerDuty, Hours("America/Toronto", 1, 5, "09:00", "17:00"))
    );

    /// <summary>Each with the code of its finding.</summary>
    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { "receiver twice", "FKS308" },
            { "no such receiver", "FKS701" },
            { "narrow root", "FKS311" },
            { "muted root", "FKS311" },
            { "root that goes on", "FKS311" },
            { "label twice", "FKS309" },
            { "label with a dash", "FKS309" },
            { "equal label with a space", "FKS309" },
            { "no interval", "FKS310" },
            { "no repetition", "FKS310" },
            { "hours without hours", "FKS312" },
            { "zone of our library", "FKS313" },
            { "no zone", "FKS313" },
            { "hours of a few seconds", "FKS319" },
            { "hours until a few seconds after midnight", "FKS319" },
            { "address of a file", "FKS314" },
            { "matcher with a dash", "FKS315" },
            { "broken expression", "FKS315" },
        };

    internal static RoutingPlan With(string mistake)
    {
        var (first, inhibition) = (Legal.Routes[3], Legal.Inhibitions[0]);
        RoutingPlan Changed(Route route) => Legal with { Routes = Legal.Routes.SetItem(3, route) };
        return mistake switch
        {
            "receiver twice" => Legal with { Receivers = Legal.Receivers.Add(Legal.Receivers[0]) },
            "no such receiver" => Changed(first with { Receiver = "nobody" }),
            "narrow root" => Legal with { Root = Legal.Root with { Matchers = [LabelMatcher.Equal("a", "b")] } },
            "muted root" => Legal with { Root = Legal.Root with { InWorkingHours = true } },
            "root that goes on" => Legal with { Root = Legal.Root with { GoesOn = true } },
            "label twice" => Changed(first with { GroupBy = ["service", "slo", "service"] }),
            "label with a dash" => Changed(first with { GroupBy = ["service-name"] }),
            "equal label with a space" => Legal with { Inhibitions = [inhibition with { Equal = ["service name"] }] },
            "no interval" => Changed(first with { GroupInterval = TimeSpan.Zero }),
            "no repetition" => Changed(first with { RepeatInterval = TimeSpan.Zero }),
            "hours without hours" => Legal with { Hours = null },
            "zone of our library" => Legal with { Hours = Hours("UTC+05", 1, 5, "09:00", "17:00") },
            "no zone" => Legal with { Hours = Hours("Mars/Base", 1, 5, "09:00", "17:00") },
            "hours of a few seconds" => Legal with { Hours = Legal.Hours! with { Start = new(9, 0, 30), End = new(9, 0, 45) } },
            "hours until a few seconds after midnight" => Legal with
            {
                Hours = Legal.Hours! with { Start = new(22, 0), End = new(0, 0, 30) },
            },
            "address of a file" => Legal with { Endpoints = Legal.Endpoints with { PagerDutyEvents = new("file:///etc/passwd") } },
            "matcher with a dash" => Changed(first with { Matchers = [LabelMatcher.Equal("service-name", "x")] }),
            "broken expression" => Changed(first with { Matchers = [LabelMatcher.Matches("service", "a(")] }),
            _ => throw new ArgumentException(mistake, nameof(mistake)),
        };
    }

    internal static WorkingHours Hours(string zone, int first, int last, string start, string end) =>
        new(zone, (IsoDayOfWeek)first, (IsoDayOfWeek)last, Time(start), Time(end));

    private static LocalTime Time(string text) =>
        new(int.Parse(text[..2], CultureInfo.InvariantCulture), int.Parse(text[3..], CultureInfo.InvariantCulture));
}
