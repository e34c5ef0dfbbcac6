using System.CommandLine;
using FksSre.Monitoring.Routing;
using FksSre.Ops.Lab;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Sink;
using FksSre.Ops.Terminal;
using FksSre.Ops.Web;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;

namespace FksSre.Ops.Commands;

/// <summary>Ends an incident at the pager whose end Alertmanager will never tell.</summary>
internal sealed class PagerCommand(Screen screen, HttpClient http)
{
    /// <summary>It names a variable and not an option: what stands on a command line is seen by every process.</summary>
    public const string RoutingKeyVariable = "FKS_PAGER_ROUTING_KEY";

    private const int RoutingKeyLength = 32;
    private const int LongestDedupKey = 255;

    private static readonly Uri _pagerDuty = new("https://events.pagerduty.com/v2/enqueue");

    private const string Help = $"""
        End an incident at the pager whose end Alertmanager will not tell: its alert ended while it was silent, or its rule or route is gone.

          ./fks pager resolve fks_api/availability      the incident of an SLO's pages
          ./fks pager resolve 3f2a91c0                  by the beginning of its key, as ./fks status names it

        It speaks to the lab's pager. For PagerDuty put the integration key of the service that the incident is open on into {RoutingKeyVariable}, and name
        the SLO or the whole key (PagerDuty shows it as the alert's dedup key).
        """;

    public static Command Create(Screen screen)
    {
        var incident = new Argument<string>("incident")
        {
            Description = "An SLO, e.g. fks_api/availability, or a dedup key; in the lab the beginning of one.",
        };
        var events = ServerOption.Create(
            "--events",
            "PagerDuty's Events API, e.g. https://events.eu.pagerduty.com/v2/enqueue for an account in Europe.",
            _pagerDuty
        );
        var resolve = new Command("resolve", Help) { incident, events };
        resolve.SetAction(
            async (parsed, cancellation) =>
            {
                using var lab = new LabContext();
                var command = new PagerCommand(screen, lab.Http);
                var name = parsed.GetRequiredValue(incident).Trim();
                if (Environment.GetEnvironmentVariable(RoutingKeyVariable) is { Length: > 0 } routingKey)
                {
                    return await command.ResolveAsync(
                        new(parsed.GetRequiredValue(events).AbsoluteUri.TrimEnd('/')),
                        routingKey.Trim(),
                        name,
                        cancellation
                    );
                }

                return lab.Running() is null
                    ? screen.Fail(
                        "No lab is running, and no key for PagerDuty is given.",
                        $"Start the lab with ./fks up, or put the service's integration key into {RoutingKeyVariable}."
                    )
                    : await command.ResolveInLabAsync(LabPorts.Url(LabPorts.Sink), LabPorts.Url(LabPorts.Alertmanager), name, cancellation);
            }
        );
        return new Command("pager", "What is open at the pager and will not end by itself.") { resolve };
    }

    /// <summary>At PagerDuty, which does not say what is open under a key.</summary>
    public async Task<int> ResolveAsync(Uri events, string routingKey, string name, CancellationToken cancellation)
    {
        var problems = Problems(events, routingKey, name).ToList();
        problems.ForEach(screen.Error);
        if (problems.Count > 0 || Routes() is not { } known)
        {
            return ExitCode.Usage;
        }

        var key = known.KeyOf(name) ?? name;
        try
        {
            await new EventsClient(http, events).ResolveAsync(routingKey, key, cancellation);
        }
        catch (HttpRequestException e)
        {
            return screen.Fail(
                $"The pager at {events} did not do it: {e.Message}",
                "Look whether the key is that of the service that the incident is open on."
            );
        }

        screen.Line($"{events.Host} has taken the end of {key}. If nothing was open under it for this service, nothing has changed.");
        return ExitCode.Ok;
    }

    /// <summary>In the lab, where it is known what is open and what fires.</summary>
    public async Task<int> ResolveInLabAsync(Uri sink, Uri alertmanager, string name, CancellationToken cancellation)
    {
        if (Routes() is not { } known)
        {
            return ExitCode.Findings;
        }

        var incidents = await http.GetFromJsonAsync<List<Incident>>(new Uri(sink, "incidents"), LabJson.Options, cancellation) ?? [];
        var open = incidents.Where(incident => incident.State != IncidentState.Resolved).ToList();
        var fitting = open.Where(incident =>
                known.KeyOf(name) is { } key
                    ? incident.DedupKey == key
                    : name.Length > 0 && incident.DedupKey.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        if (fitting is not [var one])
        {
            screen.Error(
                fitting.Count == 0
                    ? $"No open incident is named {name}."
                    : $"\"{name}\" is the beginning of {fitting.Count} keys; write more of it."
            );
            open.ForEach(incident => screen.Error($"  {IncidentKey.Shortest(incident, open)}  {incident.Summary}"));
            return ExitCode.Usage;
        }

        var firing = await new AlertmanagerClient(http, alertmanager).AlertsAsync(cancellation);
        await new EventsClient(http, new Uri(sink, "v2/enqueue")).ResolveAsync(one.RoutingKey, one.DedupKey, cancellation);
        screen.Line($"Ended: {one.Summary}");
        if (firing.Any(alert => GroupKeys.DedupKey(GroupKeys.Of(known.Routing, alert.Labels)) == one.DedupKey))
        {
            screen.Error("Warning: its alert still fires, so its next repetition, within minutes, opens the incident again.");
        }

        return ExitCode.Ok;
    }

    private static IEnumerable<string> Problems(Uri events, string routingKey, string name)
    {
        if (routingKey.Length != RoutingKeyLength || !routingKey.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            yield return $"{RoutingKeyVariable} holds no integration key of PagerDuty's Events API "
                + $"v2: those have {RoutingKeyLength} letters and digits.";
        }

        if (name.Length is 0 or > LongestDedupKey)
        {
            yield return $"A dedup key has 1 to {LongestDedupKey} characters.";
        }

        if (events.Scheme != Uri.UriSchemeHttps && !events.IsLoopback)
        {
            yield return $"{events} is not https, and the key would be sent in plain text.";
        }
    }

    /// <returns>Null where the catalogue has findings, which are printed.</returns>
    private KnownIncidents? Routes()
    {
        var catalogue = CatalogueValidation.Validate(FksCatalogue.Services, Cadence.Default);
        if (catalogue.Value is { } known)
        {
            return new(known, RouteDerivation.Derive(known, new(null, null, null)));
        }

        FindingsReport.Print(screen, catalogue.Findings);
        return null;
    }

    /// <summary>What an incident is about depends on the catalogue alone, not on where it is sent.</summary>
    private sealed record KnownIncidents(Catalogue Catalogue, RoutingPlan Routing)
    {
        /// <returns>Null where it names no SLO.</returns>
        public string? KeyOf(string name) =>
            Catalogue.Slos.FirstOrDefault(slo => $"{slo.Service}/{slo.Id}" == name) is { } slo
                ? GroupKeys.DedupKey(GroupKeys.OfPage(Routing, slo))
                : null;
    }
}
