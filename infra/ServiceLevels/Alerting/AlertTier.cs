namespace FksSre.ServiceLevels.Alerting;

/// <summary>One burn-rate alert of an SLO: who is disturbed when which share of the budget is spent how fast.</summary>
/// <param name="Name">Unique within a policy, e.g. <c>page-fast</c>; becomes the label <c>tier</c>.</param>
/// <param name="Severity">Page or Ticket.</param>
/// <param name="Window">The two lookbacks and the share.</param>
public sealed record AlertTier(string Name, Severity Severity, AlertWindow Window);
