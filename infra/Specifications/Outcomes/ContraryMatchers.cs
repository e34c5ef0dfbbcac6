using FksSre.PromQl;

namespace FksSre.Specifications.Outcomes;

/// <summary>Matchers on one label that take no value between them: a label has one value.</summary>
internal static class ContraryMatchers
{
    private static readonly string[] _answers = [.. Statuses.All.Where(s => s[0] != '1')];

    /// <param name="matchers">All on one label.</param>
    /// <returns>Null where they may take some.</returns>
    public static MatcherProblem? Of(LabelMatcher[] matchers) =>
        matchers.Length > 1 && TakeNothing(matchers)
            ? new(
                $"No series has {Written(matchers)} at once.",
                $"Put the values into one matcher, e.g. {matchers[0].Label}=~\"a|b\", or leave one of them out.",
                IsCertain: true
            )
        : LeaveNoAnswer(matchers)
            ? new(
                $"{Written(matchers)} leave{(matchers.Length > 1 ? "" : "s")} no status from 200 on.",
                $"Name the statuses that are meant, e.g. {matchers[0].Label}=~\"5..\".",
                IsCertain: false
            )
        : null;

    private static bool TakeNothing(LabelMatcher[] matchers)
    {
        var matching = new ValueMatching(matchers);
        var positive = Array.FindAll(matchers, ValueMatching.IsPositive);
        return positive.Select(ValueMatching.Named).FirstOrDefault(named => named is not null) is { } named
            ? !named.Any(matching.Takes)
            : Array.Exists(positive, m => matchers.Contains(m.Opposite()))
                || (Array.Exists(positive, m => Statuses.IsMeant(m) && Statuses.Takes(m)) && !Statuses.All.Any(matching.Takes));
    }

    /// <summary>What is left may still be meant: answers that never came, which some count under 0.</summary>
    private static bool LeaveNoAnswer(LabelMatcher[] matchers)
    {
        var matching = new ValueMatching(matchers);
        return Array.TrueForAll(matchers, m => !ValueMatching.IsPositive(m) && Statuses.IsMeant(m)) && !_answers.Any(matching.Takes);
    }

    private static string Written(LabelMatcher[] matchers) => string.Join(" and ", matchers.Select(SelectorOutcome.Written));
}
