using FksSre.ServiceLevels.Findings;

namespace FksSre.OnCall.PagerDuty;

/// <summary>What can be wrong with people only once a real PagerDuty account is asked for them.</summary>
public static class AddressFindings
{
    /// <summary>
    /// Advice, since PagerDuty itself has the last word: looking the person up fails in the preview already, and nothing is deployed.
    /// </summary>
    public static Finding Placeholder(Person person) =>
        new(
            "FKS530",
            $"roster/people/{person.Id}/email",
            person.Email,
            person.IsManaged
                ? "No mail ever reaches an address of this reserved domain, so nobody would get the invitation to PagerDuty."
                : "Nobody has an address of this reserved domain, so PagerDuty knows no user by it and nobody would be woken.",
            "Write the address the person signs in to PagerDuty with."
        )
        {
            Level = FindingLevel.Advice,
        };
}
