namespace FksSre.Monitoring.Dashboards;

/// <summary>The colour of values from here on.</summary>
/// <param name="From">Null: from the lowest.</param>
/// <param name="Colour">One of <see cref="Colours"/>.</param>
public sealed record Threshold(decimal? From, string Colour);
