namespace FksSre.Ops.Lab.Simulator;

/// <summary>Traffic at a time of day.</summary>
/// <param name="Hour">UTC hour of the day, 0 to 24, fractions allowed.</param>
/// <param name="Share">Share of the peak rate, above 0.</param>
public sealed record CurvePoint(double Hour, double Share);
