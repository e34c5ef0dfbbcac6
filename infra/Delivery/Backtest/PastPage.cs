using NodaTime;

namespace FksSre.Delivery.Backtest;

/// <summary>A page that there would have been.</summary>
/// <param name="Slo">As service/slo.</param>
/// <param name="From">Its first minute.</param>
/// <param name="Until">The minute after its last.</param>
public sealed record PastPage(string Slo, Instant From, Instant Until);
