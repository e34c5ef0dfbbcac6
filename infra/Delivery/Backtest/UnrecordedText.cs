using FksSre.Delivery.Backtest.Recorded;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Backtest;

/// <summary>
/// SLOs of one side alone whose indicator was not recorded: what they would have told is not known, and is no page that there was not.
/// </summary>
internal static class UnrecordedText
{
    public static IEnumerable<string> Of(RenderedPlan before, RenderedPlan after, RecordedPast past) =>
        [.. Line(before, after, past, "before"), .. Line(after, before, past, "after")];

    private static IEnumerable<string> Line(RenderedPlan side, RenderedPlan other, RecordedPast past, string when)
    {
        var known = Slis(other).Select(slo => slo.Sli).Concat(past.Slis.Keys).ToHashSet();
        var unknown = Slis(side).Where(slo => !known.Contains(slo.Sli)).Select(slo => slo.Subject).ToList();
        return unknown.Count == 0
            ? []
            : [$"What {Enumeration.Some(unknown)} would have told {when} the change is not known: what is counted there was not recorded."];
    }

    private static IEnumerable<((string Service, string Sli) Sli, string Subject)> Slis(RenderedPlan plan) =>
        plan.Services.SelectMany(service => service.Slos.Select(slo => ((service.Id, slo.Sli.Name), $"{service.Id}/{slo.Id}")));
}
