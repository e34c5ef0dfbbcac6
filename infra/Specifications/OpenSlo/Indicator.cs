using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Specifications.OpenSlo;

/// <summary>An indicator as OpenSLO has it: what is good is said by itself, or only by the objective.</summary>
internal abstract record Indicator(string Name)
{
    public sealed record Ratio(string Name, Sli Sli) : Indicator(Name);

    /// <summary>A value that an objective compares with its own.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Query">What gives the value.</param>
    /// <param name="Hours">When it gives one; null: always.</param>
    public sealed record Threshold(string Name, Query Query, JudgedHours? Hours) : Indicator(Name);
}
