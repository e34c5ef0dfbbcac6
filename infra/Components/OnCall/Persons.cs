using System.Collections.Immutable;
using FksSre.OnCall.PagerDuty;
using Pulumi;

namespace FksSre.Components.OnCall;

/// <summary>What a deployment leaves in the state about the people of its roster.</summary>
public static class Persons
{
    public const string Id = "id";
    public const string Name = "name";
    public const string Email = "email";

    /// <param name="plan">With the people.</param>
    /// <param name="users">PagerDuty's id of each, by ours.</param>
    /// <param name="schedules">Are made first: where one could not be, the record of the deployment before still holds.</param>
    /// <returns>By PagerDuty's id.</returns>
    internal static Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> Record(
        OnCallPlan plan,
        ImmutableDictionary<string, Output<string>> users,
        ImmutableDictionary<string, Output<string>> schedules
    )
    {
        var made = Output.All(plan.Schedules.Select(schedule => schedules[schedule.Id]).ToArray());
        var ids = Output.All(plan.Users.Select(user => users[user.Id]).ToArray());
        return Output
            .Tuple(ids, made)
            .Apply(both => plan.Users.Zip(both.Item1).ToImmutableDictionary(pair => pair.Second, pair => Of(pair.First)));
    }

    private static ImmutableDictionary<string, string> Of(OnCallUser user) =>
        ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [KeyValuePair.Create(Id, user.Id), KeyValuePair.Create(Name, user.Name), KeyValuePair.Create(Email, user.Email)]
        );
}
