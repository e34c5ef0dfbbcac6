using FksSre.PromQl;
using FksSre.Specifications.Counts;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Outcomes;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Whether what is counted can be what it is counted as.</summary>
/// <param name="field">Where the query stands.</param>
/// <param name="query">The query.</param>
/// <param name="isBad">What its author calls the events in it.</param>
/// <param name="byGood">Whether the counts that were found in it are of good events, and bad ones are the rest.</param>
internal sealed class CountedMeaning(Field field, string query, bool isBad, bool byGood)
{
    /// <returns>Whether nothing that is certain speaks against it. All that speaks against it has been reported.</returns>
    public bool Allows(CountSum counted, CountSum all)
    {
        if (counted.IsNumber || IsAll(counted, all))
        {
            field.Report(
                counted.IsNumber
                    ? OutcomeFindings.BadAsGood(field.Where, query, "all events", isCertain: true)
                    : OutcomeFindings.GoodAsBad(field.Where, query, "all events", isCertain: true)
            );
            return false;
        }

        var totals = all.Added.Select(c => c.Series).OfType<Selector>().ToList();
        var total = all.Single?.Series;
        return counted
            .Added.Where(c => c.Series is not null)
            .Select(c => IsMeant(c, total, totals) && IsAmong(c.Series!, total, counted))
            .ToList()
            .TrueForAll(isAllowed => isAllowed);
    }

    private bool IsMeant(EventCount count, Selector? total, List<Selector> totals)
    {
        var (outcome, by, isCertain) = SelectorOutcome.Of(count.Series!, total, [.. totals.Where(s => s != count.Series)]);
        var isTurned = byGood ? outcome == Outcome.Bad : outcome is Outcome.Good or Outcome.Both;
        if (!isTurned)
        {
            return true;
        }

        var events =
            Histograms.End(count.Series!) is { } end && outcome == Outcome.Good
                ? FormattableString.Invariant($"the events within {end:0.############} of the histogram")
                : $"{(outcome == Outcome.Bad ? "events that failed" : "events that went well")} ({by})";
        return Report(byGood == isBad ? $"all but {events}" : events, isCertain);
    }

    private bool IsAmong(Selector counted, Selector? total, CountSum sum)
    {
        if (total is null)
        {
            return true;
        }

        var whole = SelectorOutcome.Of(total, counted, [counted]);
        if (whole is { Outcome: Outcome.Bad, IsCertain: true } && SelectorOutcome.Of(counted, total, [total]).Outcome != Outcome.Bad)
        {
            field.Report(OutcomeFindings.TotalOfFailures(field.Where, query, whole.By));
            return false;
        }

        if (
            whole is { Outcome: Outcome.Good }
            && !Histograms.IsSame(counted, total)
            && SelectorOutcome.Of(counted, total, [total]) is { Outcome: Outcome.Bad }
        )
        {
            field.Report(CountingFindings.TotalOfSuccesses(field.Where, query, whole.By, whole.IsCertain));
            return !whole.IsCertain;
        }

        if (Membership.Problem(counted, total) is { } problem)
        {
            field.Report(
                byGood
                    ? OutcomeFindings.GoodBeyondTotal(field.Where, query, problem.Why, problem.IsNone, problem.IsCertain)
                    : OutcomeFindings.BadBeyondTotal(field.Where, query, problem.Why, problem.IsNone)
            );
            return byGood ? !problem.IsCertain : !problem.IsNone;
        }

        if (Histograms.End(total) is not null && Histograms.End(counted) != Histograms.End(total))
        {
            var isCertain = Counting.IsMeasured(total.Metric);
            field.Report(CountingFindings.TotalOfSuccesses(field.Where, query, whole.By, isCertain));
            return !isCertain;
        }

        if (
            Histograms.IsSame(counted, total)
            && counted.Matchers.FirstOrDefault(m => LabelOutcome.IsPlace(m.Label) && total.Matchers.All(t => t.Label != m.Label))
                is { } place
            && sum.Added.All(c => c.Series?.Matchers.Contains(place) == true)
        )
        {
            field.Report(OutcomeFindings.OfOnePlace(field.Where, query, SelectorOutcome.Written(place), byGood));
        }

        return true;
    }

    /// <summary>However many times.</summary>
    private static bool IsAll(CountSum counted, CountSum all) =>
        counted.Parts.Length == all.Parts.Length && counted.Times(all.Parts[0].Factor / counted.Parts[0].Factor).IsSameAs(all);

    /// <returns>Whether it may be so all the same.</returns>
    private bool Report(string what, bool isCertain)
    {
        field.Report(
            isBad
                ? OutcomeFindings.GoodAsBad(field.Where, query, what, isCertain)
                : OutcomeFindings.BadAsGood(field.Where, query, what, isCertain)
        );
        return !isCertain;
    }
}
