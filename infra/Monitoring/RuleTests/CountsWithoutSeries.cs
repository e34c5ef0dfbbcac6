using System.Text.RegularExpressions;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>
/// Queries of somebody's own that may give a number of events where there is no series at all, such as <c>… or vector(0)</c>. A test
/// cannot hold that nothing is recorded then, nor give level 1 itself, since the rules record theirs at the same moment.
/// </summary>
internal static partial class CountsWithoutSeries
{
    public static bool Total(Sli sli) =>
        sli switch
        {
            Sli.Availability x => Is(x.Total),
            Sli.GoodAvailability x => Is(x.Total),
            Sli.RawRatio x => Is(x.ErrorRatio),
            _ => false,
        };

    /// <summary>All events, or those that are counted apart.</summary>
    public static bool Any(Sli sli) =>
        Total(sli)
        || sli switch
        {
            Sli.Availability x => Is(x.Bad),
            Sli.GoodAvailability x => Is(x.Good),
            _ => false,
        };

    private static bool Is(EventSource source) => source is EventSource.Query query && OutOfNothing().IsMatch(query.Text);

    [GeneratedRegex(
        @"(?<![A-Za-z0-9_:])(?:(?:vector|absent|absent_over_time|time)\s*\(|"
            + @"(?:minute|hour|day_of_week|day_of_month|day_of_year|days_in_month|month|year)\s*\(\s*\))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OutOfNothing();
}
