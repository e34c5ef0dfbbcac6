namespace FksSre.Monitoring.RuleTests;

/// <summary>Phases one after the other, counted exactly: what an alert should go by.</summary>
internal sealed class History(IReadOnlyList<Phase> phases)
{
    public TimeSpan Length { get; } = TimeSpan.FromMinutes(phases.Sum(p => p.Minutes));

    public (decimal Events, decimal Bad) Between(TimeSpan from, TimeSpan to)
    {
        var (events, bad, start) = (0m, 0m, TimeSpan.Zero);
        foreach (var phase in phases)
        {
            var end = start + TimeSpan.FromMinutes(phase.Minutes);
            var minutes = (decimal)Math.Max(0d, (Earlier(end, to) - Later(start, from)).TotalMinutes);
            events += minutes * phase.Events;
            bad += minutes * phase.Bad;
            start = end;
        }

        return (events, bad);
    }

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
