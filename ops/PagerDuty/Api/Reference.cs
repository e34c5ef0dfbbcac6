namespace FksSre.Ops.PagerDuty.Api;

/// <summary>One thing as another names it.</summary>
/// <param name="Id">PagerDuty's.</param>
/// <param name="Summary">Its name, as a rule.</param>
internal sealed record Reference(string Id, string? Summary = null);
