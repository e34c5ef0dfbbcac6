using FksSre.PromQl;

namespace FksSre.Monitoring.Dashboards;

/// <summary>Moments and stretches marked in every time series of a dashboard.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Query">Not empty while there is something to mark.</param>
/// <param name="Text">What stands on a mark; <c>{{label}}</c> is a label of its series.</param>
/// <param name="Colour">One of <see cref="Colours"/>.</param>
public sealed record Annotation(string Name, PromExpr Query, string Text, string Colour);
