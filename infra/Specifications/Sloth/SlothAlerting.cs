using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Sloth;

/// <summary>What Sloth says of the alerts of an SLO: which are switched off, and where the runbook is.</summary>
/// <param name="Runbook">The annotation <c>runbook</c> or <c>runbook_url</c>.</param>
/// <param name="Pages">Whether someone is woken.</param>
/// <param name="Tickets">Whether tickets are opened.</param>
internal sealed record SlothAlerting(string? Runbook, bool Pages, bool Tickets)
{
    private static readonly string[] _runbook = ["runbook", "runbook_url"];

    public static SlothAlerting Read(Field alerting, SlothNames names)
    {
        if (alerting.IsAbsent || !alerting.HasOnly("name", "labels", "annotations", names.PageAlert, names.TicketAlert))
        {
            return new(null, Pages: true, Tickets: true);
        }

        var runbook = alerting["annotations"].Entries().FirstOrDefault(e => _runbook.Contains(e.Key)).Value?.Text();
        return new(runbook, !Disabled(alerting[names.PageAlert]), !Disabled(alerting[names.TicketAlert]));
    }

    public AlertingPolicy Without(AlertingPolicy policy) =>
        policy with
        {
            Tiers = [.. policy.Tiers.Where(t => t.Severity == Severity.Page ? Pages : Tickets)],
            OtherTickets = Tickets,
        };

    /// <summary>Said once for all SLOs of a file, since Sloth asks each of them for a name of its alerts.</summary>
    public static void ReportDecorations(IEnumerable<Field> alertings, SlothNames names)
    {
        var decorated = (
            from alerting in alertings
            from part in new[] { alerting, alerting[names.PageAlert], alerting[names.TicketAlert] }
            from key in Decorations(part)
            select (alerting, key)
        ).ToList();
        if (decorated.Count > 0)
        {
            var first = decorated[0].alerting;
            first.Report(
                FieldFindings.NotUsed(
                    first.Where,
                    string.Join(", ", decorated.Select(d => d.key).Distinct()),
                    "Alerts carry our own names, texts and labels (service, slo, severity, "
                        + "tier, team), here and in the other SLOs of this file.",
                    "Route by these labels: severity is page or ticket."
                )
            );
        }
    }

    private static bool Disabled(Field alert) =>
        !alert.IsAbsent && alert.HasOnly("disable", "labels", "annotations") && alert["disable"].Flag() is true;

    private static IEnumerable<string> Decorations(Field field) =>
        from key in new[] { "name", "labels", "annotations" }
        where !field[key].IsAbsent && !(key == "annotations" && field[key].Entries().All(e => _runbook.Contains(e.Key)))
        select key;
}
