namespace FksSre.Policies.Definition;

/// <summary>One place where a rule is not kept.</summary>
/// <param name="Policy">The rule.</param>
/// <param name="Subject">By which exemptions know where: a resource as people name it, or a place in the plan.</param>
/// <param name="Urn">Of the resource; empty where it is none.</param>
/// <param name="Path">Within the subject; empty for the whole.</param>
/// <param name="Value">What stands there; empty where something is missing.</param>
/// <param name="Problem">What is wrong, in one sentence.</param>
public sealed record Violation(Policy Policy, string Subject, string Urn, string Path, string Value, string Problem);
