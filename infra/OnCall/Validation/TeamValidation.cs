using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Findings;

namespace FksSre.OnCall.Validation;

internal static class TeamValidation
{
    public static Named<Team> Validate(IReadOnlyList<TeamDeclaration> declarations, Named<Person> people, List<Finding> findings)
    {
        var teams = new Named<Team>("team", findings);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var team in declarations)
        {
            var path = $"roster/teams/{team.Id}";
            Names.Check($"{path}/name", team.Name, findings);
            if (!names.Add(team.Name))
            {
                findings.Add(RosterFindings.DuplicateName($"{path}/name", team.Name));
            }

            teams.Add(path, team.Id, new(team.Id, team.Name, people.All($"{path}/members", team.Members)));
        }

        return teams;
    }
}
