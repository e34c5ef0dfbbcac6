using FksSre.OnCall;
using FksSre.OnCall.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Comparison;

/// <summary>The people of a roster as PagerDuty knows them.</summary>
/// <param name="ByPerson">By the id in the roster; who is not there is not known to PagerDuty, or could not be looked up.</param>
/// <param name="AreAllLookedUp">False: of some nothing is known, so nothing that is told apart by users can be compared.</param>
internal sealed record KnownUsers(IReadOnlyDictionary<string, UserAnswer> ByPerson, bool AreAllLookedUp)
{
    /// <param name="isNeeded">Whether a person has to be there already: a user that is made with the roster need not, before.</param>
    public static async Task<KnownUsers> ReadAsync(
        Inspection inspection,
        PagerDutyAccount account,
        IEnumerable<OnCallUser> users,
        Func<OnCallUser, bool> isNeeded,
        CancellationToken cancellation
    )
    {
        var known = new Dictionary<string, UserAnswer>(StringComparer.Ordinal);
        var areAllLookedUp = true;
        foreach (var user in users)
        {
            var found = await inspection.LookAsync($"the user {user.Email}", async () =>
                new Lookup(await account.UserAsync(user.Email, cancellation))
            );
            areAllLookedUp &= found is not null;
            if (found is { User: { } answer })
            {
                known.Add(user.Id, answer);
            }
            else if (found is not null && isNeeded(user))
            {
                inspection.Add(UserFindings.Unknown(user));
            }
        }

        return new(known, areAllLookedUp);
    }

    public string? IdOf(string person) => ByPerson.GetValueOrDefault(person)?.Id;

    /// <summary>By the name in the roster, if it is somebody of ours; else as PagerDuty says.</summary>
    public string NameOf(Reference user, Roster roster) =>
        ByPerson.FirstOrDefault(pair => pair.Value.Id == user.Id).Key is { } person
            ? roster.People.Single(each => each.Id == person).Name
            : FieldFindings.Shown(user.Summary is { Length: > 0 } name ? $"{name} ({user.Id})" : user.Id);

    private sealed record Lookup(UserAnswer? User);
}
