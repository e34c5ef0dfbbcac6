using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FksSre.Monitoring.Settings;
using FksSre.OnCall;
using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Monitoring.Routing;

/// <summary>
/// What Alertmanager would not load. A deployment runs no amtool, and a configuration that is not loaded lets no page leave.
/// </summary>
internal static partial class RefusedConfiguration
{
    private static readonly TimeSpan _least = TimeSpan.FromMilliseconds(1);
    private static readonly string[] _days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static IEnumerable<Finding> Check(RoutingPlan routing) =>
        [
            .. routing
                .Receivers.GroupBy(receiver => receiver.Name, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => RoutingFindings.DuplicateReceiver("routing/receivers", same.Key)),
            .. routing.Root is { Matchers.IsEmpty: true, InWorkingHours: false, GoesOn: false }
                ? Array.Empty<Finding>()
                : [RoutingFindings.NarrowRoot("routing/root")],
            .. routing.Routes.Prepend(routing.Root).SelectMany(route => Route(routing, route)),
            .. routing.Inhibitions.SelectMany(Inhibition),
            .. Zone(routing.Hours),
            .. (routing.Hours?.Ranges() ?? [])
                .Where(range => !IsRange(range))
                .Select(range =>
                    RoutingFindings.BadRange("routing/hours", $"{string.Join(", ", range.Weekdays)} {range.Start}-{range.End}")
                ),
            .. Addresses(routing)
                .Where(url => !IsHttp(url))
                .Distinct()
                .Select(url => RoutingFindings.BadAddress("routing/endpoints", url.OriginalString)),
        ];

    public static bool HasUnreadableMatchers(RoutingPlan routing) =>
        Unreadable([
                .. routing.Routes.SelectMany(route => route.Matchers),
                .. routing.Inhibitions.SelectMany(rule => rule.Source.Concat(rule.Target)),
            ])
            .Any();

    private static IEnumerable<Finding> Route(RoutingPlan routing, Route route)
    {
        var path = $"routing/routes/{route.Receiver}";
        foreach (var matcher in Unreadable(route.Matchers))
        {
            yield return RoutingFindings.BadMatcher(path, matcher);
        }

        if (route.GroupBy.Distinct(StringComparer.Ordinal).Count() < route.GroupBy.Length || !route.GroupBy.All(IsLabelName))
        {
            yield return RoutingFindings.BadGroup(path, string.Join(", ", route.GroupBy));
        }

        if (
            new[] { route.GroupWait, route.GroupInterval - _least, route.RepeatInterval - _least }.Any(wait =>
                wait < TimeSpan.Zero || wait.Ticks % TimeSpan.TicksPerMillisecond != 0
            )
        )
        {
            yield return RoutingFindings.BadWait(path, $"{route.GroupWait} {route.GroupInterval} {route.RepeatInterval}");
        }

        if (route.InWorkingHours && routing.Hours is null)
        {
            yield return RoutingFindings.NoHours(path, route.Receiver);
        }
    }

    private static IEnumerable<Finding> Inhibition(InhibitRule rule, int index)
    {
        var path = FormattableString.Invariant($"routing/inhibitions/{index}");
        foreach (var matcher in Unreadable([.. rule.Source, .. rule.Target]))
        {
            yield return RoutingFindings.BadMatcher(path, matcher);
        }

        if (!rule.Equal.All(IsLabelName))
        {
            yield return RoutingFindings.BadGroup(path, string.Join(", ", rule.Equal));
        }
    }

    private static IEnumerable<Finding> Zone(WorkingHours? hours) =>
        hours is null || DateTimeZoneProviders.Tzdb.Ids.Contains(hours.Location, StringComparer.Ordinal)
            ? []
            : [RoutingFindings.BadZone("routing/hours", hours.Location)];

    /// <summary>Days begin on Sunday, no range goes back, and no time passes midnight.</summary>
    private static bool IsRange(HoursOfDays range) =>
        TimeOfDay().IsMatch(range.Start)
        && TimeOfDay().IsMatch(range.End)
        && string.CompareOrdinal(range.Start, range.End) < 0
        && !range.Weekdays.IsEmpty
        && range.Weekdays.All(days => days.Split(':') is { Length: 1 or 2 } ends && Day(ends[0]) >= 0 && Day(ends[0]) <= Day(ends[^1]));

    private static int Day(string name) => Array.IndexOf(_days, name);

    private static IEnumerable<string> Unreadable(ImmutableArray<LabelMatcher> matchers) =>
        from matcher in matchers
        where
            !IsLabelName(matcher.Label)
            || !IsWhole(matcher.Value)
            || (matcher.Operator is MatchOperator.Matches or MatchOperator.NotMatches && !IsRegex(matcher.Value))
        select $"{matcher.Label}{PromQl.PromPrinter.Symbol(matcher.Operator)}{matcher.Value}";

    private static IEnumerable<Uri> Addresses(RoutingPlan routing)
    {
        var integrations = routing.Receivers.SelectMany(receiver => receiver.Integrations).ToList();
        var destinations = integrations
            .OfType<Integration.Discord>()
            .Select(integration => integration.Webhook)
            .Concat(integrations.OfType<Integration.Issues>().Select(integration => integration.Webhook))
            .Concat(integrations.OfType<Integration.Heartbeat>().Select(integration => integration.Url));
        return
        [
            .. destinations.OfType<Destination.Address>().Select(address => address.Url),
            .. routing.Endpoints.PagerDutyEvents is { } events ? new[] { events } : [],
        ];
    }

    private static bool IsHttp(Uri url) =>
        url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.Host.Length > 0;

    private static bool IsLabelName(string name) => LabelName().IsMatch(name);

    /// <summary>No half of a character, which no file in UTF-8 can hold.</summary>
    private static bool IsWhole(string value) => value.Contains('\ufffd') || value.EnumerateRunes().All(rune => rune.Value != '\ufffd');

    private static bool IsRegex(string value)
    {
        try
        {
            _ = new Regex(value, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z_][a-zA-Z0-9_]*\z")]
    private static partial Regex LabelName();

    [GeneratedRegex(@"\A(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex TimeOfDay();
}
