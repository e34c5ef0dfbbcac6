using System.Collections.Immutable;

namespace FksSre.Monitoring.Routing;

/// <summary>An alert that may come, and where it must end.</summary>
/// <param name="Labels">All it has.</param>
/// <param name="Receiver">The receiver's name.</param>
public sealed record RouteCase(ImmutableSortedDictionary<string, string> Labels, string Receiver);
