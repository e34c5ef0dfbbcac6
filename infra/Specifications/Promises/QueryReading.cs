using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Outcomes;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Reads a query that gives an instant vector.</summary>
internal static class QueryReading
{
    private const string Example = "sum(rate(http_requests_total[{{.window}}]))";

    /// <summary>One whose value means something by itself, as that of a counter does not.</summary>
    /// <returns>Null where findings stand in the way.</returns>
    public static Query? ReadMomentary(Field field)
    {
        if (Read(field) is not { } query)
        {
            return null;
        }

        if (QueryUnits.Of(query.Root, query.HasLookback) != QueryUnit.Counter)
        {
            return query;
        }

        field.Report(QueryFindings.CounterAsGauge(field.Where, query.Text));
        return null;
    }

    /// <returns>Null where findings stand in the way.</returns>
    public static Query? Read(Field field)
    {
        if (field.RequiredText(Example) is not { } text)
        {
            return null;
        }

        if (!QueryDialect.IsFilledIn(field, text))
        {
            return null;
        }

        var (query, problem) = Query.Parse(text);
        if (problem is not null)
        {
            field.Report(QueryFindings.Broken(field.Where, text, problem.At + 1, problem.Sentence));
            return null;
        }

        if (query!.Root.Type != QueryType.Vector)
        {
            field.Report(QueryFindings.NotAVector(field.Where, text, QueryFunctions.Named(query.Root.Type)));
            return null;
        }

        if (QueryShape.CountsValues(query.Root))
        {
            field.Report(SeriesFindings.CountsValues(field.Where, text));
            return null;
        }

        return QueryDialect.IsKnown(field, query) && CanMatch(field, query) ? query : null;
    }

    /// <returns>Whether all matchers in it can be about something.</returns>
    private static bool CanMatch(Field field, Query query)
    {
        var problems = query
            .Root.All.OfType<PromExpr.Series>()
            .SelectMany(series => MatcherProblem.Of(series.Selector))
            .Distinct()
            .ToList();
        problems.ForEach(problem =>
            field.Report(CountingFindings.IdleMatcher(field.Where, query.Text, problem.Why, problem.Remedy, problem.IsCertain))
        );
        return !problems.Exists(problem => problem.IsCertain);
    }
}
