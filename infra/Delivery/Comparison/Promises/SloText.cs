using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Comparison.Promises;

/// <summary>How a promise is told.</summary>
internal static class SloText
{
    /// <summary>With its budget in time.</summary>
    public static string Promise(PlannedSlo slo) =>
        $"{Figures.Percent(slo.Objective)} over {slo.WindowDays} d, a budget of {Budget(slo, slo.WindowDays)}{Within(slo.Sli)}";

    /// <summary>Time of full outage.</summary>
    public static string Budget(PlannedSlo slo, int days) => DurationText.For(Outage(slo, days));

    /// <summary>What may fail altogether; nothing of an objective that none can be.</summary>
    public static TimeSpan Outage(PlannedSlo slo, int days) =>
        TimeSpan.FromTicks((long)(TimeSpan.FromDays(Math.Clamp(days, 0, 10_000)).Ticks * Math.Clamp(1m - slo.Objective, 0m, 1m)));

    private static string Within(PlannedSli sli) => sli.WithinSeconds is { } seconds ? $", within {Milliseconds(seconds)}" : "";

    /// <summary>Of seconds.</summary>
    public static string Milliseconds(decimal? seconds) => seconds is { } some ? $"{Figures.Number(some * 1000m)} ms" : "none";
}
