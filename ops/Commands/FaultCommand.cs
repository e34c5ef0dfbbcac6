using System.CommandLine;
using System.Text.Json;
using FksSre.Ops.Lab;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Simulator;
using FksSre.Ops.Terminal;
using FksSre.Ops.Web;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Commands;

/// <summary>Breaks a simulated service, or the pager itself, for a while, to see what the alerts make of it.</summary>
internal static class FaultCommand
{
    private static readonly TimeSpan _default = TimeSpan.FromMinutes(5);

    public static Command Create(Screen screen)
    {
        var service = new Argument<string>("service")
        {
            Description = $"The service to break, e.g. fks_api; or {string.Join(" or ", PagerFault.Names)}, with --answer.",
        };
        var errors = new Option<double?>("--errors")
        {
            Description = "This share of its requests fails, e.g. 30%.",
            CustomParser = Quantities.Share,
        };
        var latency = new Option<TimeSpan?>("--latency")
        {
            Description = "Half of its requests take longer than this, e.g. 800ms.",
            CustomParser = Quantities.Time,
        };
        var down = new Option<bool>("--down") { Description = "It answers nothing but 503." };
        var answer = PagerFault.Answer();
        var lasting = new Option<TimeSpan?>("--for")
        {
            Description = "How long, e.g. 90s or 5m. Default 5m.",
            CustomParser = Quantities.Time,
        };
        var command = new Command("fault", "Break a service of the simulated platform for a while; it mends itself.")
        {
            service,
            errors,
            latency,
            down,
            answer,
            lasting,
        };
        command.Validators.Add(result =>
        {
            var breaksService =
                result.GetResult(errors) is not null || result.GetResult(latency) is not null || result.GetResult(down) is not null;
            var refuses = result.GetResult(answer) is not null;
            if (PagerFault.IsNamed(result.GetValue(service) ?? "") ? breaksService || !refuses : refuses || !breaksService)
            {
                result.AddError("Say what is to break: --errors 30%, --latency 800ms or --down; for the pager and discord --answer 500.");
            }
        });
        command.SetAction(
            (parsed, cancellation) =>
            {
                var (name, time) = (parsed.GetRequiredValue(service), parsed.GetValue(lasting) ?? _default);
                var request = new FaultRequest(
                    name,
                    time.TotalSeconds,
                    parsed.GetValue(errors),
                    parsed.GetValue(latency)?.TotalSeconds,
                    parsed.GetValue(down)
                );
                return RunAsync(screen, (lab, state) =>
                    parsed.GetValue(answer) is { } status
                        ? PagerFault.RunAsync(screen, lab, name, status, time, cancellation)
                        : BreakAsync(screen, lab, state, request, cancellation)
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, Func<LabContext, LabState, Task<int>> run)
    {
        using var lab = new LabContext();
        return lab.Running() is { } state ? await run(lab, state) : StatusCommand.NoLab(screen, lab);
    }

    private static async Task<int> BreakAsync(
        Screen screen,
        LabContext lab,
        LabState state,
        FaultRequest request,
        CancellationToken cancellation
    )
    {
        if (state.Processes.All(p => p.Name != LabProcessNames.Simulator))
        {
            return screen.Fail(
                "The lab watches real services; those are not for this command to break.",
                "Start it without --targets to get the simulator."
            );
        }

        using var answer = await lab.Http.PostAsJsonAsync(
            LabPorts.Url(LabPorts.Simulator, "faults"),
            request,
            LabJson.Options,
            cancellation
        );
        if (!answer.IsSuccessStatusCode)
        {
            var refusal = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            foreach (var problem in refusal.GetProperty("problems").EnumerateArray())
            {
                screen.Error(problem.GetString()!);
            }

            return ExitCode.Usage;
        }

        screen.Line(
            $"{request.Service} is broken for "
                + $"{DurationText.For(TimeSpan.FromSeconds(request.ForSeconds))}. Watch it "
                + $"with ./fks status --watch."
        );
        return ExitCode.Ok;
    }
}
