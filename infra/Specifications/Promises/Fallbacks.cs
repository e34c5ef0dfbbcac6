using FksSre.PromQl;
using FksSre.Specifications.Counts;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Numbers above 0 that stand in for events where there are none: <c>… or vector(1)</c>.</summary>
internal static class Fallbacks
{
    /// <returns>Whether there are none for what is counted. They would be failures that never were, or hide an outage.</returns>
    public static bool Allow(Field field, CountedQuery counted, bool isBad)
    {
        if (!MakesUp(counted))
        {
            return true;
        }

        field.Report(CountingFindings.EventsOutOfNothing(field.Where, counted.Query.Text, isBad ? "bad" : "good", isCertain: true));
        return false;
    }

    /// <summary>Idle time that counts as traffic makes a budget larger, and that is all.</summary>
    public static void ReportTotal(Field field, CountedQuery total)
    {
        if (MakesUp(total))
        {
            field.Report(CountingFindings.EventsOutOfNothing(field.Where, total.Query.Text, "traffic", isCertain: false));
        }
    }

    private static bool MakesUp(CountedQuery query) =>
        query.CountsEvents
        && query.Query.Root is PromExpr.Binary { Operator: "or" } either
        && new CountSumReading(query.Query).Number(either.Right) > 0;
}
