using System.Collections.Immutable;
using FksSre.OnCall;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>Who is told at a moment.</summary>
/// <param name="People">Nobody: then nobody was on call, or it is not known.</param>
/// <param name="Unknown">What the render does not say, as the second half of a sentence; null where it says all.</param>
internal sealed record Told(ImmutableArray<Person> People, string? Unknown)
{
    public static Told By(params ImmutableArray<Person> people) => new(people, null);

    public static Told NotKnown(string why) => new([], why);
}
