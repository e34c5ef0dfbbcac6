using System.Collections.Immutable;

namespace FksSre.OnCall.PagerDuty;

/// <summary>The services of an account, and which of them stands for which service of the catalogue.</summary>
/// <param name="Own">Those that stand for services of the catalogue.</param>
/// <param name="Other">Takes what is about none of them.</param>
/// <param name="ByService">The id of one of <paramref name="Own"/> for each id in the catalogue.</param>
internal sealed record DerivedServices(
    ImmutableArray<OnCallService> Own,
    OnCallService Other,
    ImmutableDictionary<string, string> ByService
)
{
    public ImmutableArray<OnCallService> All => [.. Own, Other];
}
