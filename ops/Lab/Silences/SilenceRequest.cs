using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Ops.Lab.Clients;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Ops.Lab.Silences;

/// <summary>What somebody wants to be silent.</summary>
/// <param name="Service">Its id.</param>
/// <param name="Slo">One of its SLOs; null: all, and what is about the service as a whole.</param>
/// <param name="TicketsOnly">Whether pages still come.</param>
/// <param name="For">From now on.</param>
/// <param name="Because">Why.</param>
internal sealed record SilenceRequest(string Service, string? Slo, bool TicketsOnly, TimeSpan? For, string? Because)
{
    private static readonly TimeSpan _least = TimeSpan.FromMinutes(1);

    /// <summary>Who needs longer says so again tomorrow; a silence that is forgotten ends.</summary>
    private static readonly TimeSpan _most = TimeSpan.FromHours(24);

    /// <summary>Everything that is wrong with it, at once.</summary>
    public IEnumerable<string> Problems(Catalogue catalogue)
    {
        var service = catalogue.Services.FirstOrDefault(s => s.Id == Service);
        if (service is null)
        {
            yield return $"There is no service {Service}. There are: {string.Join(", ", catalogue.Services.Select(s => s.Id))}.";
        }
        else if (Slo is not null && service.Slos.All(slo => slo.Id != Slo))
        {
            yield return $"{Service} has no SLO {Slo}. It has: {string.Join(", ", service.Slos.Select(slo => slo.Id))}.";
        }

        if (For is null)
        {
            yield return "Say for how long, e.g. --for 2h.";
        }
        else if (For < _least || For > _most)
        {
            yield return $"A silence lasts from {DurationText.For(_least)} to 24 h, not {DurationText.For(For.Value)}: "
                + $"one that is forgotten must end. Silence it again where that is not enough.";
        }

        if (string.IsNullOrWhiteSpace(Because))
        {
            yield return "Say why, e.g. --because \"moving the database\": whoever is on call reads it.";
        }
    }

    /// <summary>What whoever asked for it should know; it is legal.</summary>
    public IEnumerable<string> Warnings(Catalogue catalogue)
    {
        var service = catalogue.Services.Single(s => s.Id == Service);
        if (!TicketsOnly && service.Tier == Tier.Critical)
        {
            yield return $"{Service} is of the critical tier, and for {DurationText.For(For!.Value)} nobody is woken for "
                + $"{(Slo is null ? "it" : $"its {Slo}")}. With --tickets pages still come.";
        }

        var held = catalogue
            .Services.Where(s => TransitiveDependencies.Of(s, catalogue, x => x.VitalDependencies).Contains(Service))
            .Select(s => s.Id)
            .ToList();
        if (!TicketsOnly && held.Count > 0 && (Slo is null || PagedUptime.Of(service)?.Id == Slo))
        {
            yield return $"While {Service} is down, pages about {string.Join(", ", held)} are held back, and the one that would "
                + $"be told instead is silent now.";
        }
    }

    public Silence At(DateTimeOffset now, string by) =>
        new(
            [
                new(LabelNames.Service, Service, IsRegex: false),
                .. Slo is null ? Array.Empty<SilenceMatcher>() : [new(LabelNames.Slo, Slo, IsRegex: false)],
                .. TicketsOnly ? new[] { new SilenceMatcher(LabelNames.Severity, SeverityLabel.Of(Severity.Ticket), IsRegex: false) } : [],
            ],
            now,
            now + For!.Value,
            by,
            Because!.Trim()
        );
}
