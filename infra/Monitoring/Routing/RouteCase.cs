using System.Collections.Immutable;

namespace FksSre.Monitoring.Routing;

/// <summary>An alert that may come, and where it must end.</summary>
/// <param name="Labels">All it has.</param>
/// <param name="Receiver">The receiver's name; of several, in the order of their routes, with commas between them.</param>
public sealed record RouteCase(ImmutableSortedDictionary<string, string> Labels, string Receiver);
