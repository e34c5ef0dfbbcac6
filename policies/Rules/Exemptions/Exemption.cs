namespace FksSre.Policies.Exemptions;

/// <summary>A place where a rule may be broken for a while.</summary>
/// <param name="Policy">The rule's name.</param>
/// <param name="Environment">Of the stack that may break it, e.g. <c>prod</c>.</param>
/// <param name="Subject">Where, as the rule's findings name it, e.g. <c>Deployment fks-monitoring/grafana</c>.</param>
/// <param name="Reason">Why it may, in a sentence.</param>
/// <param name="Owner">Who is asked about it, and ends it.</param>
/// <param name="Ends">The first day on which the rule must be kept again, in UTC.</param>
public sealed record Exemption(string Policy, string Environment, string Subject, string Reason, string Owner, DateOnly Ends);
