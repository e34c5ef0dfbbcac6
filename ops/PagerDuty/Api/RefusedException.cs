namespace FksSre.Ops.PagerDuty.Api;

/// <summary>PagerDuty finds something wrong with what it was sent.</summary>
/// <param name="reasons">In its words.</param>
internal sealed class RefusedException(string reasons) : Exception(reasons);
