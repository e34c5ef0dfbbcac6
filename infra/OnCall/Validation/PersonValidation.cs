using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Findings;

namespace FksSre.OnCall.Validation;

internal static class PersonValidation
{
    public static Person? Validate(PersonDeclaration declaration, List<Finding> findings)
    {
        var path = $"roster/people/{declaration.Id}";
        Names.Check($"{path}/name", declaration.Name, findings);
        if (!IsAddress(declaration.Email))
        {
            findings.Add(RosterFindings.BadEmail($"{path}/email", declaration.Email));
        }

        if (declaration.Contacts.Count == 0)
        {
            findings.Add(RosterFindings.NoContact($"{path}/contacts"));
        }

        foreach (var absence in declaration.Absences.Where(absence => absence.Last < absence.First))
        {
            findings.Add(
                RosterFindings.EndsBeforeItBegins(
                    $"{path}/absences",
                    FormattableString.Invariant($"{absence.First:uuuu-MM-dd} to {absence.Last:uuuu-MM-dd}")
                )
            );
        }

        return TimeZones.Find($"{path}/timeZone", declaration.TimeZone, findings) is { } zone
            ? new(
                declaration.Id,
                declaration.Name,
                declaration.Email.ToLowerInvariant(),
                zone,
                [.. declaration.Contacts],
                [.. declaration.Absences]
            )
            {
                IsManaged = declaration.IsManaged,
            }
            : null;
    }

    private static bool IsAddress(string email) =>
        email.Split('@') is [{ Length: > 0 }, { Length: > 2 } domain]
        && domain.Contains('.')
        && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
