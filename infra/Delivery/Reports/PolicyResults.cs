using System.Collections.Immutable;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Reports;

/// <summary>What the rules of <c>policies/</c> say of the later side.</summary>
/// <param name="Rules">How many there are.</param>
/// <param name="Errors">They stop a deployment.</param>
/// <param name="Advice">It is only said.</param>
/// <param name="Exemptions">Those in use, all of which every preview prints.</param>
public sealed record PolicyResults(
    int Rules,
    ImmutableArray<Finding> Errors,
    ImmutableArray<Finding> Advice,
    ImmutableArray<Finding> Exemptions
);
