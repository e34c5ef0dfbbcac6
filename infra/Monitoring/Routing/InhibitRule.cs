using System.Collections.Immutable;
using FksSre.PromQl;

namespace FksSre.Monitoring.Routing;

/// <summary>While an alert like the source fires, alerts like the target with equal labels are not told of.</summary>
/// <param name="Source">The cause.</param>
/// <param name="Target">The consequence; never like the source.</param>
/// <param name="Equal">Labels that both always carry; two missing labels would count as equal.</param>
public sealed record InhibitRule(ImmutableArray<LabelMatcher> Source, ImmutableArray<LabelMatcher> Target, ImmutableArray<string> Equal)
{
    /// <summary>A rule that demands the equal labels of both sides, where their matchers do not yet.</summary>
    public static InhibitRule Of(LabelMatcher[] source, LabelMatcher[] target, params string[] equal) =>
        new(Demanding(source, equal), Demanding(target, equal), [.. equal]);

    private static ImmutableArray<LabelMatcher> Demanding(LabelMatcher[] matchers, string[] labels) =>
        [
            .. matchers,
            .. labels
                .Where(label => matchers.All(m => m.Label != label))
                .Select(label => new LabelMatcher(label, MatchOperator.NotEqual, "")),
        ];
}
