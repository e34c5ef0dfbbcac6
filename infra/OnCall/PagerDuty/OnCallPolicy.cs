using System.Collections.Immutable;

namespace FksSre.OnCall.PagerDuty;

/// <param name="Rules">At least one.</param>
/// <param name="Loops">0 to 9.</param>
/// <param name="Team">The id of the team it belongs to, if any.</param>
public sealed record OnCallPolicy(string Id, string Name, string Description, ImmutableArray<OnCallRule> Rules, int Loops, string? Team);

/// <param name="DelayMinutes">Until the next rule: at least 1.</param>
/// <param name="Schedules">Ids, each once.</param>
/// <param name="Users">Ids, each once; with the schedules 1 to 10.</param>
public sealed record OnCallRule(int DelayMinutes, ImmutableArray<string> Schedules, ImmutableArray<string> Users);
