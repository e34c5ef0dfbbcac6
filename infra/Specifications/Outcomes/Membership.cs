using FksSre.PromQl;

namespace FksSre.Specifications.Outcomes;

/// <summary>Whether some events are among all of them, as far as their selectors say.</summary>
/// <param name="IsNone">None of them is.</param>
/// <param name="Why">What is counted and is not in the total, as a part of a sentence.</param>
/// <param name="IsCertain">Such events are known to exist wherever the metric does.</param>
internal sealed record Membership(bool IsNone, string Why, bool IsCertain)
{
    /// <returns>Null where nothing speaks against it.</returns>
    public static Membership? Problem(Selector some, Selector total) =>
        !Histograms.IsSame(some, total)
            ? null
            : Bucket(some, total)
                ?? total
                    .Matchers.Where(m => m.Label != Histograms.Bound && !some.Matchers.Contains(m))
                    .Select(m => Outside(some, m))
                    .OfType<Membership>()
                    .OrderByDescending(p => p.IsCertain)
                    .FirstOrDefault();

    private static Membership? Bucket(Selector some, Selector total) =>
        Histograms.End(total) is { } end && !(Histograms.End(some) <= end)
            ? new(IsNone: false, FormattableString.Invariant($"events beyond {end} of the histogram"), IsCertain: true)
            : null;

    /// <param name="some">Some events.</param>
    /// <param name="demanded">A matcher of the total that they have not.</param>
    private static Membership? Outside(Selector some, LabelMatcher demanded)
    {
        var label = demanded.Label;
        var own = some.Matchers.Where(m => m.Label == label).ToList();
        var (mine, theirs) = (new ValueMatching(own), new ValueMatching([demanded]));
        var alphabet = LabelAlphabet.Of(label).FirstOrDefault(a => theirs.IsAbout(a.All) && (own.Count == 0 || mine.IsAbout(a.All)));
        if (own.Count == 0)
        {
            return Unrestricted(demanded, alphabet?.All.FirstOrDefault(v => !theirs.Takes(v)), theirs);
        }

        if ((own.Find(ValueMatching.IsPositive) is { } positive ? ValueMatching.Named(positive) : null) is { } named)
        {
            var outside = named.Where(mine.Takes).Where(v => !theirs.Takes(v)).ToList();
            return outside.Count == 0 ? null : new(outside.Count == named.Count, $"events with {label}=\"{outside[0]}\"", IsCertain: true);
        }

        var taken = alphabet?.All.Where(mine.Takes).ToList();
        return taken?.Find(v => !theirs.Takes(v)) is { } example
            ? new(taken.TrueForAll(v => !theirs.Takes(v)), $"events with {label}=\"{example}\"", IsCertain: true)
            : null;
    }

    private static Membership? Unrestricted(LabelMatcher demanded, string? example, ValueMatching theirs)
    {
        var leftOut = ValueMatching.IsPositive(demanded) ? null : ValueMatching.Named(demanded)?.FirstOrDefault(v => v.Length > 0);
        return (example ?? leftOut) is { } value ? new(IsNone: false, $"events with {demanded.Label}=\"{value}\"", IsCertain: true)
            : theirs.Takes("a") && theirs.Takes("b1") ? null
            : new(IsNone: false, $"events whatever their {demanded.Label}", IsCertain: false);
    }
}
