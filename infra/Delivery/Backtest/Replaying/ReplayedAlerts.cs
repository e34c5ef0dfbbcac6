namespace FksSre.Delivery.Backtest.Replaying;

/// <summary>What one side of a change would have told of in a recorded past; each in the order in which they began.</summary>
/// <param name="Pages">Of severity <c>page</c>.</param>
/// <param name="Tickets">Of severity <c>ticket</c>.</param>
internal sealed record ReplayedAlerts(IReadOnlyList<PastAlert> Pages, IReadOnlyList<PastAlert> Tickets);
