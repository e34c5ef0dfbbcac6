using System.Globalization;
using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Outcomes;
using FksSre.Specifications.Promises;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.OpenSlo;

/// <summary>Whether a value can be good where it is said to be, and bad elsewhere.</summary>
internal static class ThresholdMeaning
{
    private const string Turn = "Turn op around: lt or lte where less is better, gt or gte where more is.";

    /// <param name="field">The objective.</param>
    /// <param name="query">What gives the value.</param>
    /// <param name="operator">How a good value compares.</param>
    /// <param name="value">With what.</param>
    /// <returns>Whether nothing that is certain speaks against it. What does has been reported.</returns>
    public static bool Allows(Field field, Query query, string @operator, decimal value)
    {
        var comparison = string.Create(CultureInfo.InvariantCulture, $"{@operator} {value:0.############################}");
        var (all, any) = Good(ValueRange.Of(query.Root), @operator, (double)value);
        if (all || !any)
        {
            field.Report(ThresholdFindings.AlwaysAlike(field.Where, comparison, query.Text, all));
            return false;
        }

        if (JudgedAtTimes.ConditionOfValue(query) is { } condition)
        {
            field.Report(CountingFindings.JudgedAtTimes(field.Where, query.Text, condition, isCompared: true));
        }

        var beside = query.Root is PromExpr.Binary { Operator: "/" } division ? ByTime.All(division.Right) : [];
        var more = new ValueOutcome(query, beside).OfValue(query.Root);
        var isMoreGood = @operator is "gt" or "gte";
        if (more.Outcome is Outcome.Unknown or Outcome.Both || more.Outcome == (isMoreGood ? Outcome.Good : Outcome.Bad))
        {
            return true;
        }

        var what =
            $"moments in which {FieldFindings.Shown(query.Text)} is high, "
            + $"and more of it is {(isMoreGood ? "worse" : "better")} ({more.By})";
        field.Report(
            isMoreGood
                ? OutcomeFindings.BadAsGood(field.Where, comparison, what, more.IsCertain, Turn)
                : OutcomeFindings.GoodAsBad(field.Where, comparison, what, more.IsCertain, Turn)
        );
        return !more.IsCertain;
    }

    /// <summary>Whether all values are good, and whether any can be.</summary>
    private static (bool All, bool Any) Good(ValueRange range, string @operator, double value) =>
        @operator switch
        {
            "lt" => (range.Most < value, range.Least < value),
            "lte" => (range.Most <= value, range.Least <= value),
            "gt" => (range.Least > value, range.Most > value),
            _ => (range.Least >= value, range.Most >= value),
        };
}
