using System.Collections.Immutable;

namespace FksSre.Monitoring.Rules;

/// <summary>All rules of one service, or of the platform: the unit that is rendered, deployed and fails by itself.</summary>
/// <param name="Name">The file's name without folder and ending.</param>
/// <param name="Groups">In the order of their names' levels.</param>
public sealed record RuleFile(string Name, ImmutableArray<RuleGroup> Groups);
