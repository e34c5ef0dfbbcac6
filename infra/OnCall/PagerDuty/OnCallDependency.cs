namespace FksSre.OnCall.PagerDuty;

/// <param name="Id">Both ends: it changes only when they do.</param>
/// <param name="Dependent">The id of the service that cannot work without the other; null: the platform as a whole.</param>
/// <param name="Supporting">The id of the service that is needed.</param>
public sealed record OnCallDependency(string Id, string? Dependent, string Supporting);
