namespace FksSre.Ops.Lab.Simulator;

/// <summary>Expected events of an interval; not whole numbers, since they are expectations.</summary>
/// <param name="Total">All requests.</param>
/// <param name="Bad">Those answered with 5xx.</param>
/// <param name="Slow">Those that took longer than the bound asked for, whatever they were answered with.</param>
public readonly record struct EventCounts(double Total, double Bad, double Slow);
