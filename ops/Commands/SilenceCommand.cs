using System.CommandLine;
using FksSre.Monitoring.Routing;
using FksSre.Ops.Lab;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Silences;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;

namespace FksSre.Ops.Commands;

/// <summary>Silences a service for a while, with a reason; lists what is silent, and ends it.</summary>
internal sealed class SilenceCommand(Screen screen, TimeProvider clock, HttpClient http)
{
    private const string Help = """
        Tell nobody of a service's alerts for a while, e.g. while it is being worked on. Alerts still fire and spend budget; they are told when the silence ends, if they still fire.
        What ends meanwhile is not told either: an incident that is open already stays open, also that of a ticket, and the channel gets no "Over:". This says which.

          ./fks silence fks_data --for 2h --because "moving the database"       its pages and tickets
          ./fks silence fks_data --slo latency --tickets --for 8h --because ... the tickets of one SLO; pages still come
          ./fks silence                                                         what is silent, until when, and why
          ./fks silence --end 5f3c                                              end it early, by the beginning of its id
        """;

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var service = new Argument<string?>("service")
        {
            Description = "The service, e.g. fks_api. Without one: list what is silent.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var lasting = new Option<TimeSpan?>("--for")
        {
            Description = "How long, from 1m to 24h, e.g. 45m or 2h.",
            CustomParser = Quantities.Time,
        };
        var because = new Option<string?>("--because") { Description = "Why. Whoever is on call reads it." };
        var slo = new Option<string?>("--slo") { Description = "One of its SLOs. Default: all, and what is about the service as a whole." };
        var tickets = new Option<bool>("--tickets") { Description = "Tickets only; pages still come." };
        var end = new Option<string?>("--end") { Description = "End the silence whose id begins like this." };
        var alertmanager = ServerOption.Create(
            "--alertmanager",
            "Where Alertmanager is, e.g. through kubectl port-forward. Default: the lab's.",
            LabPorts.Url(LabPorts.Alertmanager)
        );
        var command = new Command("silence", Help) { service, lasting, because, slo, tickets, end, alertmanager };
        command.Validators.Add(result =>
        {
            var named = result.GetValue(service) is not null;
            if (named && result.GetValue(end) is not null)
            {
                result.AddError("Either begin a silence for a service, or --end one.");
            }
            else if (
                !named && new Option[] { lasting, because, slo, tickets }.Any(option => result.GetResult(option) is { Implicit: false })
            )
            {
                result.AddError($"Say which service is to be silent: one of {string.Join(", ", FksCatalogue.Services.Select(s => s.Id))}.");
            }
        });
        command.SetAction(
            async (parsed, cancellation) =>
            {
                using var lab = new LabContext();
                var request = parsed.GetValue(service) is { } id
                    ? new SilenceRequest(
                        id,
                        parsed.GetValue(slo),
                        parsed.GetValue(tickets),
                        parsed.GetValue(lasting),
                        parsed.GetValue(because)
                    )
                    : null;
                return await new SilenceCommand(screen, clock, lab.Http).RunAsync(
                    parsed.GetRequiredValue(alertmanager),
                    request,
                    parsed.GetValue(end),
                    cancellation
                );
            }
        );
        return command;
    }

    private async Task<int> RunAsync(Uri server, SilenceRequest? request, string? end, CancellationToken cancellation)
    {
        var alertmanager = new AlertmanagerClient(http, server);
        try
        {
            return request is not null ? await BeginAsync(alertmanager, request, cancellation)
                : end is not null ? await EndAsync(alertmanager, end, cancellation)
                : await ListAsync(alertmanager, cancellation);
        }
        catch (HttpRequestException e)
        {
            return screen.Fail(
                $"Alertmanager at {server} did not do it: {e.Message}",
                "Start the lab with ./fks up, or name another Alertmanager with --alertmanager URL."
            );
        }
    }

    private async Task<int> BeginAsync(AlertmanagerClient alertmanager, SilenceRequest request, CancellationToken cancellation)
    {
        var catalogue = CatalogueValidation.Validate(FksCatalogue.Services, Cadence.Default);
        if (catalogue.Value is not { } known)
        {
            FindingsReport.Print(screen, catalogue.Findings);
            return ExitCode.Findings;
        }

        var problems = request.Problems(known).ToList();
        problems.ForEach(screen.Error);
        if (problems.Count > 0)
        {
            return ExitCode.Usage;
        }

        var silence = request.At(clock.GetUtcNow(), Environment.UserName);
        // Which incident an alert is depends on the catalogue alone, not on where it is sent.
        var cutOff = CutOff.By(silence, await alertmanager.AlertsAsync(cancellation), RouteDerivation.Derive(known, new(null, null, null)));
        var id = await alertmanager.BeginAsync(silence, cancellation);
        foreach (var warning in request.Warnings(known))
        {
            screen.Error($"Warning: {warning}");
        }

        foreach (var line in CutOff.Warnings(cutOff))
        {
            screen.Error(line);
        }

        screen.Line(SilenceText.Of(silence));
        screen.Line($"End it early with ./fks silence --end {id[..8]}");
        return ExitCode.Ok;
    }

    private async Task<int> EndAsync(AlertmanagerClient alertmanager, string beginning, CancellationToken cancellation)
    {
        var all = await alertmanager.SilencesAsync(cancellation);
        var fitting = all.Where(s => s.Id!.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)).ToList();
        if (beginning.Length == 0 || fitting.Count != 1)
        {
            screen.Error(
                fitting.Count == 0
                    ? $"No silence has an id that begins with {beginning}."
                    : $"\"{beginning}\" is the beginning of {fitting.Count} ids; write more of it."
            );
            screen.Error("./fks silence lists them.");
            return ExitCode.Usage;
        }

        await alertmanager.EndAsync(fitting[0].Id!, cancellation);
        screen.Line($"Ended: {string.Join(", ", fitting[0].Matchers)}  {fitting[0].CreatedBy}: {fitting[0].Comment}");
        return ExitCode.Ok;
    }

    private async Task<int> ListAsync(AlertmanagerClient alertmanager, CancellationToken cancellation)
    {
        var silences = await alertmanager.SilencesAsync(cancellation);
        foreach (var silence in silences)
        {
            screen.Line($"{silence.Id![..8]}  {SilenceText.Of(silence)}");
        }

        if (silences.Count == 0)
        {
            screen.Line("Nothing is silent.");
        }

        return ExitCode.Ok;
    }
}
