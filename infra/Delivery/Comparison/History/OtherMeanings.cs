using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.History;

/// <summary>Recorded series that keep their name and count something else: from the deployment on they mix two meanings.</summary>
internal static class OtherMeanings
{
    public static IEnumerable<Change> Of(
        RenderedPlan before,
        RenderedPlan after,
        Renames renames,
        IReadOnlyList<Pair<PlannedSeries>> series,
        SeriesReaders readers
    ) =>
        Folding.Of(
            series
                .Where(each => each.Before.Rule.Expression != each.After.Rule.Expression)
                .Select(each =>
                    (
                        each.After,
                        Hunks: Explained(before, after, renames, each.After)
                            .Unexplained(each.Before.Rule.Expression, each.After.Rule.Expression)
                    )
                )
                .Where(each => each.Hunks.Count > 0)
                .GroupBy(each => About(each.After), StringComparer.Ordinal)
                .Select(same => Said(same.Key, [.. same], readers)),
            "recorded series",
            count => $"those of {count} indicators mean something else from the deployment on"
        );

    private static Explanation Explained(RenderedPlan before, RenderedPlan after, Renames renames, PlannedSeries series)
    {
        var service = Pairing
            .By(before.Services, after.Services, s => renames.Service(s.Id), s => s.Id)
            .Both.FirstOrDefault(s => s.After.Id == series.Service);
        var slos = service is null
            ? []
            : Pairing
                .By(service.Before.Slos, service.After.Slos, s => renames.Slo(service.Before.Id, s.Id), s => s.Id)
                .Both.Where(slo => slo.After.Id == series.Slo)
                .ToList();
        return Explanation.Of(before, after, renames, service, slos, indicators: false);
    }

    private static Change Said(string about, IReadOnlyList<(PlannedSeries Series, IReadOnlyList<Hunk> Hunks)> series, SeriesReaders readers)
    {
        var reading = readers.Of([.. series.Select(each => each.Series)]);
        return new(
            Topic.History,
            Effect.Change,
            about,
            (series is [var one] ? $"{Figures.Quote(one.Series.Identity)} mixes" : $"{series.Count} recorded series mix")
                + " two meanings from the deployment on"
                + (reading.Count > 0 ? $", read by {SeriesReaders.Text(reading)}" : "")
        )
        {
            Details =
            [
                .. series.Select(each =>
                    $"{each.Series.Identity}: {string.Join(", ", each.Hunks.Select(hunk => hunk.Text).Distinct(StringComparer.Ordinal))}"
                ),
                .. reading.Select(reader => $"read by {reader.Name}"),
            ],
        };
    }

    private static string About(PlannedSeries series) =>
        series.Service.Length == 0 ? "recorded series"
        : series.Sli.Length > 0 ? $"{series.Service}/{series.Sli}"
        : series.Slo.Length > 0 ? $"{series.Service}/{series.Slo}"
        : series.Service;
}
