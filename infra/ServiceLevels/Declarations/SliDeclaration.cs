using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Declarations;

/// <summary>Which indicator an SLO is about, as a person writes it: the service's dialect turns it into selectors.</summary>
public abstract record SliDeclaration
{
    private SliDeclaration() { }

    /// <summary>The health path answers. Works for every service, instrumented or not.</summary>
    public sealed record Probe : SliDeclaration;

    /// <summary>Requests that did not fail, from the service's request counter.</summary>
    public sealed record Requests : SliDeclaration;

    /// <summary>Requests answered in time, from the service's classic histogram.</summary>
    /// <param name="Milliseconds">A bucket bound of the dialect.</param>
    public sealed record RequestsWithin(decimal Milliseconds) : SliDeclaration;

    /// <summary>Requests answered in time, from a native histogram.</summary>
    /// <param name="Milliseconds">Above 0; needs no bucket there.</param>
    public sealed record NativeRequestsWithin(decimal Milliseconds) : SliDeclaration;

    /// <summary>An indicator spelt out, as specification files have them.</summary>
    public sealed record Explicit(Sli Sli) : SliDeclaration;
}
