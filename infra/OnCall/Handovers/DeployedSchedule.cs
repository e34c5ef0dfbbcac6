using System.Collections.Immutable;
using FksSre.OnCall.PagerDuty;
using NodaTime;

namespace FksSre.OnCall.Handovers;

/// <summary>A schedule as the last deployment left it.</summary>
/// <param name="Registered">Its users are PagerDuty's ids.</param>
/// <param name="People">Whose ids they are; who is missing here is known by the id alone.</param>
public sealed record DeployedSchedule(OnCallSchedule Registered, ImmutableDictionary<string, Person> People)
{
    /// <returns>Null where it is nothing that this program would make.</returns>
    internal Schedule? Read() => LayerReading.Read(Registered, Person);

    private Person Person(string user) =>
        People.TryGetValue(user, out var person) ? person : new(user, $"the PagerDuty user {user}", "", DateTimeZone.Utc, [], []);
}
