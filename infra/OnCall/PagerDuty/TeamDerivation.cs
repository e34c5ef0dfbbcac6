using System.Collections.Immutable;

namespace FksSre.OnCall.PagerDuty;

internal static class TeamDerivation
{
    public static ImmutableArray<OnCallTeam> Derive(Roster roster, string environment) =>
        roster.Plan.Has(PagerDutyAbilities.Teams) ? [.. roster.Teams.Select(team => Derive(team, environment))] : [];

    /// <summary>
    /// The first team that holds everybody: PagerDuty gives a policy to one team at most, and a roster does not say which.
    /// </summary>
    /// <param name="people">Whoever can have the duty.</param>
    /// <returns>Its id; null where there is none.</returns>
    public static string? Of(IEnumerable<Person> people, Roster roster) =>
        roster.Plan.Has(PagerDutyAbilities.Teams) ? roster.Teams.FirstOrDefault(team => people.All(team.Members.Contains))?.Id : null;

    private static OnCallTeam Derive(Team team, string environment) =>
        new(
            team.Id,
            PagerDutyNames.In(environment, team.Name),
            $"{team.Name}: on call for the FKS platform in {environment}.",
            [.. team.Members.Select(member => member.Id).Distinct()]
        );
}
