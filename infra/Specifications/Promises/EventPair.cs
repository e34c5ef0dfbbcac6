using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Whether one of two queries can be divided by the other and give a share of events.</summary>
/// <param name="countedField">Where the bad or good events stand.</param>
/// <param name="totalField">Where all events stand.</param>
/// <param name="isBad">Whether the counted events are the bad ones.</param>
internal sealed class EventPair(Field countedField, Field totalField, bool isBad)
{
    /// <returns>Whether nothing speaks against it. What does has been reported.</returns>
    public bool Allows(CountedQuery counted, CountedQuery total)
    {
        var isCounted = !NeverCounts(counted) || counted.Sum is { IsNumber: true };
        if (!isCounted)
        {
            countedField.Report(MeaningFindings.NoneIsCounted(countedField.Where, counted.Query.Text, isBad));
        }

        if (NeverCounts(total))
        {
            totalField.Report(MeaningFindings.TotalOfNothing(totalField.Where, total.Query.Text));
            return false;
        }

        return isCounted && HaveOneUnit(counted, total);
    }

    private bool HaveOneUnit(CountedQuery counted, CountedQuery total)
    {
        if (total.CountsEvents && NoShare.IsShare(counted.Query))
        {
            countedField.Report(ShareFindings.ShareOverTotal(countedField.Where, counted.Query.Text));
            return false;
        }

        if (total.CountsEvents && NoShare.Quantile(counted.Query) is { } function)
        {
            countedField.Report(ShareFindings.QuantileOverTotal(countedField.Where, counted.Query.Text, function));
            return false;
        }

        if (counted.CountsEvents && NoShare.IsShare(total.Query))
        {
            totalField.Report(ShareFindings.TotalIsShare(totalField.Where, total.Query.Text));
            return false;
        }

        if (counted.IsAtOddsWith(total))
        {
            countedField.Report(QueryFindings.UnitsOfPairDiffer(countedField.Where, counted.Query.Text, total.Query.Text));
            return false;
        }

        return true;
    }

    private static bool NeverCounts(CountedQuery query) =>
        ValueRange.Of(query.Query.Root).IsNeverPositive || (query.Sum is { } sum && !sum.Added.Any());
}
