namespace FksSre.Ops.PagerDuty.Api;

/// <summary>Something could not be looked at: nothing is known of it, which is neither good nor bad.</summary>
/// <param name="problem">A sentence.</param>
/// <param name="remedy">What to do about it, a sentence.</param>
/// <param name="endsAll">Whether every further question would end in the same way.</param>
internal sealed class LookFailure(string problem, string remedy, bool endsAll) : Exception(problem)
{
    public string Remedy => remedy;

    public bool EndsAll => endsAll;
}
