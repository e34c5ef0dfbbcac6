using System.Collections.Immutable;

namespace FksSre.Monitoring.Rules;

/// <summary>Rules evaluated one after the other at the same instant, so that a rule sees what those before it just recorded.</summary>
/// <param name="Name">Unique within its file; Prometheus spreads groups over the interval by a hash of it.</param>
/// <param name="Interval">Explicit, since counts of events depend on it.</param>
/// <param name="Rules">In the order of evaluation.</param>
public sealed record RuleGroup(string Name, TimeSpan Interval, ImmutableArray<Rule> Rules);
