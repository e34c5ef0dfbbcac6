using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;

namespace FksSre.Ops.Lab.Status;

/// <summary>Judges every SLO of a catalogue by what was measured.</summary>
internal static class StatusReading
{
    public static IReadOnlyList<SloStatus> Judge(Catalogue catalogue, Measurements measured, DateTimeOffset now) =>
        [.. catalogue.Slos.Select(slo => Judge(slo, measured, now))];

    private static SloStatus Judge(Slo slo, Measurements measured, DateTimeOffset now)
    {
        var total = measured.Rate(MetricNames.TotalRate, slo, now);
        var bad = measured.Rate(MetricNames.BadRate, slo, now);
        var firing = measured.Firing(slo);
        var error = bad == 0 && firing.Contains(GoodExceedsAlert.Tier) ? null : Ratio(bad, total);
        var burn =
            Ratio(measured.LastHour(MetricNames.BadRate, slo), measured.LastHour(MetricNames.TotalRate, slo))
            / (double)slo.Objective.Budget.Ratio;
        var spent =
            Ratio(
                measured.Window(MetricNames.BadRate, MetricNames.BadTile, slo),
                measured.Window(MetricNames.TotalRate, MetricNames.TotalTile, slo)
            ) / (double)slo.Objective.Budget.Ratio;
        return new(
            slo.Service,
            slo.Id,
            slo.Objective.Ratio,
            slo.Window.Days,
            State(
                total is null ? null : bad,
                1 - spent,
                firing,
                slo,
                isOutside: slo.Sli.Hours is not null && measured.Rate(MetricNames.HoursOpen, slo, now) == 0d
            ),
            1 - error,
            total is null || bad is null ? null : burn,
            1 - spent,
            measured.Judged(slo),
            slo.Objective.Budget.AsTime(slo.Window.Length),
            slo.Objective.Budget.AsTime(TimeSpan.FromDays(7)),
            firing
        );
    }

    /// <summary>Where it is not known what is bad nothing is, however many events are counted.</summary>
    private static SloState State(double? bad, double? remaining, IReadOnlyList<string> firing, Slo slo, bool isOutside) =>
        (bad, remaining) switch
        {
            (null or 0, _) when isOutside => SloState.OutsideHours,
            (null, _) or (_, null) => SloState.NoData,
            (_, <= 0) => SloState.Spent,
            _ when firing.Count > 0 || remaining < (double)slo.Policy.AtRiskBelow.Ratio => SloState.AtRisk,
            _ => SloState.Ok,
        };

    /// <summary>No events prove nothing: null, neither 0 nor NaN.</summary>
    private static double? Ratio(double? part, double? whole) => whole > 0 ? part / whole : null;
}
