namespace FksSre.Ops.PagerDuty.Api;

/// <param name="NumLoops">How often the rules are gone through again.</param>
internal sealed record PolicyAnswer(string Id, string Name, int NumLoops, IReadOnlyList<PolicyRule> EscalationRules) : INamed;

internal sealed record PolicyRule(int EscalationDelayInMinutes, IReadOnlyList<Reference> Targets);

/// <summary>Somebody whom a level of a policy reaches.</summary>
/// <param name="EscalationLevel">1 is the first.</param>
internal sealed record OnCallAnswer(int EscalationLevel, Reference User);
