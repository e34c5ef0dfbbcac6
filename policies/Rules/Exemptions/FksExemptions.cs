using System.Collections.Immutable;

namespace FksSre.Policies.Exemptions;

/// <summary>Where rules may be broken for a while. One that has ended, or that nothing needs any more, stops a deployment.</summary>
public static class FksExemptions
{
    /// <summary>Every one is printed in every preview.</summary>
    public static ImmutableArray<Exemption> All { get; } = [];
}
