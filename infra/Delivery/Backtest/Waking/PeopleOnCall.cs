using System.Collections.Immutable;
using FksSre.OnCall;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>Who is on call at a moment.</summary>
/// <param name="People">Nobody: then nobody was on call, or it is not known.</param>
/// <param name="Unknown">What the render does not say, as the second half of a sentence; null where it says all.</param>
internal sealed record PeopleOnCall(ImmutableArray<Person> People, string? Unknown)
{
    public static PeopleOnCall Of(params ImmutableArray<Person> people) => new(people, null);

    public static PeopleOnCall NotKnown(string why) => new([], why);
}
