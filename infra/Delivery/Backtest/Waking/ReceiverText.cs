using FksSre.Delivery.Backtest.Replaying;
using FksSre.Delivery.Comparison.Matching;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>Alerts that there were on both sides, and that would have been told elsewhere: a line for each pair of ends.</summary>
internal static class ReceiverText
{
    /// <param name="noun">What they are, in the singular.</param>
    /// <param name="old">The routes before.</param>
    /// <param name="then">The alerts before.</param>
    /// <param name="new">The routes with the change.</param>
    /// <param name="now">The alerts with the change.</param>
    public static IEnumerable<string> Of(
        string noun,
        PastRoutes old,
        IReadOnlyList<PastAlert> then,
        PastRoutes @new,
        IReadOnlyList<PastAlert> now
    ) =>
        from alert in now
        let same = then.FirstOrDefault(alert.IsSame)
        where same is not null
        group alert by (Was: old.Text(same), Is: @new.Text(alert)) into ends
        where ends.Key.Was != ends.Key.Is
        let count = ends.Count()
        select $"{Figures.Of(count, noun)} {(count == 1 ? "goes" : "go")} to {ends.Key.Is} instead of {ends.Key.Was}.";
}
