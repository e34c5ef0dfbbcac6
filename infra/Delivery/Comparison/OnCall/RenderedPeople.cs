using System.Collections.Immutable;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;
using FksSre.OnCall;
using NodaTime;

namespace FksSre.Delivery.Comparison.OnCall;

/// <summary>
/// Who is meant by a user of a schedule or a policy: one who is made with the roster, or one who is looked up by the address.
/// </summary>
internal sealed class RenderedPeople(RenderedEnvironment environment)
{
    private const string Type = "pagerduty:index/user:User";
    private const string LookedUp = "<user ";

    private readonly ImmutableDictionary<string, Person> _made = environment
        .Resources.Values.Where(resource => resource.Type == Type)
        .ToImmutableDictionary(
            resource => $"{resource.Name}-id",
            resource => Person(KubernetesObject.At(resource.Inputs, "name") ?? "", KubernetesObject.At(resource.Inputs, "email") ?? ""),
            StringComparer.Ordinal
        );

    private readonly ImmutableDictionary<string, string> _names = environment
        .Plan.People.GroupBy(person => person.Email, StringComparer.OrdinalIgnoreCase)
        .ToImmutableDictionary(same => same.Key, same => same.First().Name, StringComparer.OrdinalIgnoreCase);

    public Person Of(string user) =>
        _made.TryGetValue(user, out var made) ? made
        : user.StartsWith(LookedUp, StringComparison.Ordinal) && user.EndsWith('>') ? ByAddress(user[LookedUp.Length..^1])
        : Person(user, user);

    private Person ByAddress(string address) => Person(_names.GetValueOrDefault(address, address), address);

    /// <summary>Known by the address, whatever the roster calls the person.</summary>
    private static Person Person(string name, string email) => new(email, name, email, DateTimeZone.Utc, [], []);
}
