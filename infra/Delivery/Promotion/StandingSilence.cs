using System.Collections.Immutable;
using FksSre.PromQl;
using NodaTime;

namespace FksSre.Delivery.Promotion;

/// <summary>A silence that somebody has set in an Alertmanager, and that holds or will.</summary>
/// <param name="Id">Alertmanager's.</param>
/// <param name="Matchers">All must hold; an alert without the label has the empty value.</param>
/// <param name="Begins">From then on.</param>
/// <param name="Ends">By itself.</param>
/// <param name="By">Who set it.</param>
/// <param name="Comment">Why, in anybody's words.</param>
public sealed record StandingSilence(
    string Id,
    ImmutableArray<LabelMatcher> Matchers,
    Instant Begins,
    Instant Ends,
    string By,
    string Comment
);

/// <summary>What an Alertmanager says of its silences, or why it does not.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="All">The first to end first; none: nothing is silent.</param>
public sealed record StandingSilences(string Query, ImmutableArray<StandingSilence> All)
{
    /// <summary>Why they are not known; null where they are.</summary>
    public string? Problem { get; init; }

    /// <summary>Where nobody named an Alertmanager.</summary>
    public static StandingSilences NotNamed { get; } = new("silences", []) { Problem = "no Alertmanager was named" };

    /// <summary>How <c>./fks silence</c> is told which Alertmanager that is; empty: it asks that one anyway.</summary>
    public string Named { get; init; } = "";
}
