using System.Collections.Immutable;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Routing;

/// <summary>While an alert like the source fires, alerts like the target with equal labels are not told of.</summary>
/// <param name="Source">The cause.</param>
/// <param name="Target">The consequence.</param>
/// <param name="Equal">Labels that both always carry; two missing labels would count as equal.</param>
public sealed record InhibitRule(ImmutableArray<LabelMatcher> Source, ImmutableArray<LabelMatcher> Target, ImmutableArray<string> Equal);
