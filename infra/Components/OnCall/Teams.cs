using System.Collections.Immutable;
using FksSre.OnCall.PagerDuty;
using Pulumi;
using Pulumi.Pagerduty;

namespace FksSre.Components.OnCall;

internal static class Teams
{
    /// <returns>PagerDuty's id of each team, by ours.</returns>
    public static ImmutableDictionary<string, Output<string>> Declare(
        Children children,
        IEnumerable<OnCallTeam> teams,
        ImmutableDictionary<string, Output<string>> users
    ) => teams.ToImmutableDictionary(team => team.Id, team => Declare(children, team, users));

    private static Output<string> Declare(Children children, OnCallTeam team, ImmutableDictionary<string, Output<string>> users)
    {
        var made = new Team(
            children.Child("team", team.Id),
            new TeamArgs { Name = team.Name, Description = team.Description },
            children.Options()
        );
        foreach (var member in team.Members)
        {
            _ = new TeamMembership(
                children.Child("member", $"{team.Id}.{member}"),
                new TeamMembershipArgs { TeamId = made.Id, UserId = users[member] },
                children.Options()
            );
        }

        return made.Id;
    }
}
