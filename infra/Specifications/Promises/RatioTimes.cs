using FksSre.PromQl;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Whether what is counted and all of it are of the same time, and that time is now.</summary>
internal static class RatioTimes
{
    private const string Now = "now";

    /// <summary>Of a ratio in one query.</summary>
    public static bool Allow(Field field, Query query, PromExpr core) =>
        core is PromExpr.Binary { Operator: "/" } division
            ? Allow(field, query, division.Left, division.Right)
            : Allow(field, query, core, core);

    /// <param name="field">Where the counted events stand.</param>
    /// <param name="query">Their query, for findings.</param>
    /// <param name="counted">They.</param>
    /// <param name="total">All events.</param>
    /// <returns>Whether nothing that is certain speaks against it. What does has been reported.</returns>
    public static bool Allow(Field field, Query query, PromExpr counted, PromExpr total)
    {
        var (mine, whole) = (Of(counted).ToList(), Of(total).ToList());
        if (mine.Concat(whole).FirstOrDefault(time => time.StartsWith('@')) is { } moment)
        {
            field.Report(CountingFindings.LooksElsewhere(field.Where, query.Text, moment, standsStill: true));
            return false;
        }

        if (mine is not [var one] || whole is not [var other] || (one == Now && other == Now))
        {
            return true;
        }

        if (one == other)
        {
            field.Report(CountingFindings.LooksElsewhere(field.Where, query.Text, one, standsStill: false));
            return true;
        }

        var isSame = Metrics(counted).Intersect(Metrics(total), StringComparer.Ordinal).Any();
        field.Report(CountingFindings.TimesDiffer(field.Where, query.Text, one, other, isSame));
        return !isSame;
    }

    private static IEnumerable<string> Metrics(PromExpr part) => part.All.OfType<PromExpr.Series>().Select(s => s.Selector.Metric);

    /// <summary>The times at which it reads series, each once. A comparison with the past has several.</summary>
    private static IEnumerable<string> Of(PromExpr part) => Times(part, "").Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Times(PromExpr part, string around) =>
        part switch
        {
            PromExpr.Series series => [Name($"{around} {series.Time}".Trim())],
            PromExpr.Range range => Times(range.Inner, $"{around} {range.Time}".Trim()),
            _ => part.Children.SelectMany(child => Times(child, around)),
        };

    /// <summary>A rule is evaluated at one moment, where its start and end are now.</summary>
    private static string Name(string time) =>
        time.Replace("@ start()", "", StringComparison.Ordinal).Replace("@ end()", "", StringComparison.Ordinal).Trim()
            is { Length: > 0 } other
            ? other
            : Now;
}
