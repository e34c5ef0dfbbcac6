using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>SLOs of one service that are the same but for their name: they judge the same series, at best by the same objective.</summary>
internal static class SloRenames
{
    /// <summary>Old and new names; only where there is one candidate on either side.</summary>
    /// <param name="before">The service as it was.</param>
    /// <param name="after">The same service as it is to be.</param>
    /// <param name="renamed">A text of before with the names of after.</param>
    public static IEnumerable<(string Before, string After)> Of(PlannedService before, PlannedService after, Func<string, string> renamed)
    {
        var pairs = Pairing.By(before.Slos, after.Slos, slo => slo.Id);
        var (gone, come) = (pairs.Gone.ToList(), pairs.New.ToList());
        foreach (var meaning in new Func<PlannedSlo, string>[] { Whole, slo => Meaning(slo.Sli) })
        {
            foreach (var one in gone.ToList())
            {
                var same = gone.Where(slo => renamed(meaning(slo)) == renamed(meaning(one))).ToList();
                var candidates = come.Where(slo => meaning(slo) == renamed(meaning(one))).ToList();
                if (same.Count == 1 && candidates is [var other])
                {
                    _ = gone.Remove(one);
                    _ = come.Remove(other);
                    yield return (one.Id, other.Id);
                }
            }
        }
    }

    /// <summary>What an indicator counts, whatever it is called.</summary>
    public static string Meaning(PlannedSli sli) =>
        string.Join(' ', sli.Kind, sli.Bad, sli.Good, sli.Total, sli.Histogram, sli.WithinSeconds, sli.Probe, sli.ErrorRatio);

    private static string Whole(PlannedSlo slo) => $"{slo.Objective} {slo.WindowDays} {Meaning(slo.Sli)}";
}
