using FksSre.Delivery.Releases;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Promotion;

/// <summary>Whether a release has run for long enough, watched, and was not taken back since.</summary>
public static class SoakGate
{
    /// <summary>Of the minutes, those in which events were recorded; fewer prove too little.</summary>
    public const decimal LeastJudged = 0.9m;

    /// <summary>How long it ran without interruption.</summary>
    /// <param name="timeline">Of the environment that proves it.</param>
    /// <param name="release">Its fingerprint.</param>
    /// <param name="need">What its changes ask for.</param>
    public static GateResult Soaked(ReleaseTimeline timeline, string release, SoakNeed need)
    {
        const string Gate = "soak";
        var query = $"fks_sre:release:info{{release=\"{release}\"}}";
        if (timeline.Segments.IsEmpty)
        {
            return new(Gate, Verdict.Inconclusive, query, "no release was ever recorded")
            {
                Remedy = "Deploy it to the environment that proves it; it records itself each minute.",
            };
        }

        // The longest is the best witness; of two that suffice either will do.
        if (timeline.Segments.Where(each => each.Release == release).MaxBy(each => each.Length) is not { } best)
        {
            return new(Gate, Verdict.Fail, query, "it never ran there") { Remedy = "Deploy it there first." };
        }

        var ran = best.Length.ToTimeSpan();
        var value = FormattableString.Invariant(
            $"{DurationText.For(ran)} without interruption, {need.Text} needed, {best.JudgedShare * 100m:0.#} % judged"
        );
        var result = new GateResult(Gate, Verdict.Pass, query, value) { Events = best.Judged };
        return ran < need.Time ? result with { Verdict = Verdict.Fail, Remedy = $"Let it run {DurationText.For(need.Time - ran)} more." }
            : best.JudgedShare < LeastJudged
                ? result with
                {
                    Verdict = Verdict.Inconclusive,
                    Remedy = "Too little of that time was judged: send it traffic, and let it run again as long.",
                }
            : result;
    }

    /// <summary>Nothing older has run since.</summary>
    public static GateResult NotReverted(ReleaseTimeline timeline, string release)
    {
        const string Gate = "not reverted";
        const string Query = "fks_sre:release:info";
        if (timeline.Segments.LastOrDefault(each => each.Release == release) is not { } last)
        {
            return new(Gate, Verdict.Inconclusive, Query, "it never ran there") { Remedy = "Deploy it there first." };
        }

        return timeline.RevertedIn(last) is { } later
            ? new(Gate, Verdict.Fail, Query, $"after it the older {later.Release} was put back, at {later.First}")
            {
                Remedy = "Whoever put that back knows why. Mend it and let the next release soak.",
            }
            : new(Gate, Verdict.Pass, Query, "nothing older has run since");
    }
}
