using System.Collections.Immutable;

namespace FksSre.OnCall.PagerDuty;

/// <param name="Members">Ids of users, each once.</param>
public sealed record OnCallTeam(string Id, string Name, string Description, ImmutableArray<string> Members);
