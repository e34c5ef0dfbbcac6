using FksSre.ServiceLevels.Findings;

namespace FksSre.OnCall.PagerDuty;

/// <summary>
/// Whether everybody on a roster can exist in PagerDuty. Asked before anything is registered there; a roster of the lab need not hold it.
/// </summary>
public static class RealAddresses
{
    /// <summary>The top-level domains that RFC 2606 sets aside.</summary>
    private static readonly string[] _reserved = [".example", ".invalid", ".localhost", ".test"];

    /// <summary>A finding for each person whose address lies in a domain that nobody can own; empty: none does.</summary>
    public static IReadOnlyList<Finding> Check(Roster roster) =>
        [
            .. roster
                .People.Where(person => Array.Exists(_reserved, end => person.Email.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
                .Select(AddressFindings.Placeholder),
        ];
}
