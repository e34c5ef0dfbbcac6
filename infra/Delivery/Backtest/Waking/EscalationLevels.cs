using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FksSre.Delivery.Comparison.OnCall;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;
using NodaTime;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>
/// Whom an escalation policy tells first: all of its first level on which anybody is on call. PagerDuty passes over the levels before that,
/// and drops an incident for which there is none.
/// </summary>
internal sealed class EscalationLevels(RenderedEnvironment environment)
{
    private const string Id = "-id";

    private readonly PastDuties _duties = new(environment);
    private readonly RenderedPeople _people = new(environment);

    private readonly ImmutableDictionary<string, RenderedResource> _policies = environment
        .Resources.Values.Where(resource => resource.Type == PolicyChanges.Type)
        .ToImmutableDictionary(policy => $"{policy.Name}{Id}", policy => policy, StringComparer.Ordinal);

    /// <param name="policy">As a service names it.</param>
    /// <param name="at">When an incident is opened.</param>
    public PeopleOnCall First(string? policy, Instant at)
    {
        if (_policies.GetValueOrDefault(policy ?? "") is not { } rendered)
        {
            return PeopleOnCall.NotKnown("the render does not have the escalation policy");
        }

        foreach (var level in (rendered.Inputs["rules"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var told = (level["targets"] as JsonArray ?? []).Select(target => Of(target, at)).ToList();
            if (told.Find(each => each.Unknown is not null) is { } unknown)
            {
                return unknown;
            }

            if (told.Exists(each => !each.People.IsEmpty))
            {
                return PeopleOnCall.Of([
                    .. told.SelectMany(each => each.People).DistinctBy(person => person.Email, StringComparer.OrdinalIgnoreCase),
                ]);
            }
        }

        return PeopleOnCall.Of();
    }

    private PeopleOnCall Of(JsonNode? target, Instant at) =>
        (KubernetesObject.At(target, "type"), KubernetesObject.At(target, "id") ?? "") switch
        {
            ("user_reference", var user) => PeopleOnCall.Of(_people.Of(user)),
            ("schedule_reference", var schedule) when schedule.EndsWith(Id, StringComparison.Ordinal) => _duties.At(
                RenderedSchedules.Id(schedule[..^Id.Length]),
                at
            ),
            var (_, other) => PeopleOnCall.NotKnown($"the render does not have {other}"),
        };
}
