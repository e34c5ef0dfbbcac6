using System.CommandLine;
using System.Diagnostics;
using FksSre.Monitoring.Rendering;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Files;
using FksSre.Ops.Lab;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Environments;
using FksSre.Stacks.Inputs;
using Microsoft.Playwright;

namespace FksSre.Ops.Commands;

/// <summary>Shows the dashboards of an environment, drawn with Grafana's own components from the JSON that is deployed.</summary>
internal sealed class DashboardsCommand(Screen screen)
{
    public static Command Create(Screen screen)
    {
        var environment = EnvironmentArgument.Default("dev");
        var open = new Option<bool>("--open") { Description = "Open the overview in the browser." };
        var prometheus = ServerOption.Create(
            "--prometheus",
            "Whom to ask. Default: the lab's Prometheus.",
            LabPorts.Url(LabPorts.Prometheus)
        );
        var pictures = new Option<string?>("--png")
        {
            Description = "Write a picture of each dashboard, light and dark, to this folder, and end.",
        }.Naming("folder");
        var only = new Option<string[]>("--only")
        {
            Description =
                "With --png: of this dashboard alone, by the last part of its address, e.g. sre-overview; can be given several times.",
        };
        var width = new Option<int>("--width")
        {
            Description = "How wide the pictures are, 320 to 3840 pixels; 390 is a phone.",
            DefaultValueFactory = _ => DashboardPictures.Wide,
            CustomParser = Quantities.Whole(320, 3840),
        };
        var command = new Command("dashboards", "Show the dashboards as they would be deployed, without a Grafana.")
        {
            environment,
            open,
            prometheus,
            pictures,
            only,
            width,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(only) is not null && parsed.GetValue(pictures) is null)
            {
                parsed.AddError("--only says of which dashboards pictures are taken: it goes with --png DIR.");
            }
        });
        command.SetAction(
            (parsed, cancellation) =>
                new DashboardsCommand(screen).RunAsync(
                    parsed.GetRequiredValue(environment),
                    parsed.GetValue(open),
                    parsed.GetRequiredValue(prometheus),
                    parsed.GetValue(pictures) is { } folder
                        ? new(folder, parsed.GetValue(only) ?? [], parsed.GetRequiredValue(width))
                        : null,
                    cancellation
                )
        );
        return command;
    }

    /// <summary>Which pictures are wanted.</summary>
    /// <param name="Folder">Where they are written.</param>
    /// <param name="Only">Of which dashboards; none: of all.</param>
    /// <param name="Width">In pixels.</param>
    private sealed record Pictures(string Folder, IReadOnlyList<string> Only, int Width);

    private async Task<int> RunAsync(string environment, bool open, Uri prometheus, Pictures? pictures, CancellationToken cancellation)
    {
        if (Plans.Derive(screen, Plans.Environment(environment)) is not { } plan)
        {
            return ExitCode.Findings;
        }

        if (pictures is not null && DashboardPictures.Refusal(pictures.Folder) is { } refusal)
        {
            return screen.Fail(refusal, "Name another folder after --png.");
        }

        var uids = plan.Dashboards.Select(dashboard => dashboard.Uid).ToList();
        if (pictures?.Only.Except(uids).ToList() is { Count: > 0 } unknown)
        {
            screen.Error($"{environment} has no dashboard {string.Join(" and none ", unknown)}.");
            screen.Error($"There are {string.Join(", ", uids)}.");
            return ExitCode.Usage;
        }

        using var lab = new LabContext();
        var browser = pictures is null ? null : await lab.Browsers.LocateAsync(new Progress(screen), cancellation);
        if (browser is BrowserLookup.Missing missing)
        {
            screen.Error(missing.ToString());
            return ExitCode.Environment;
        }

        var driver = PlaywrightDriver.OfThisMachine();
        if (pictures is not null && await driver.FetchAsync(new Progress(screen), cancellation) is { } undone)
        {
            return screen.Fail(undone, "Run ./fks in a clone of the repository, with the NuGet registry in reach.");
        }

        // Of this run alone: another may serve its own at the same time.
        var rendered = Directory.CreateTempSubdirectory("fks-dashboards-");
        try
        {
            var files = PlanRendering.Render(
                plan,
                ClusterAddresses.Of(plan.Scraping, Namespaces.Monitoring, Namespaces.Services, alertmanagers: 1)
            );
            if (OutputFolder.Write(rendered.FullName, "dashboards", files) is { } unwritten)
            {
                return screen.Fail(unwritten, "Check the space and the rights of the folder for temporary files.");
            }

            await using var host = new DashboardHost(new(Port: 0, rendered.FullName, prometheus, lab.Root));
            if (await host.Bundle.BuildAsync(new Progress(screen), cancellation) is { } problem)
            {
                screen.Error(problem);
                return ExitCode.Environment;
            }

            await host.Application.StartAsync(cancellation);
            return browser is BrowserLookup.Found { Path: var chromium }
                ? await PicturesAsync(
                    chromium,
                    driver,
                    host,
                    pictures!.Only.Count == 0 ? uids : [.. pictures.Only.Distinct()],
                    pictures,
                    cancellation
                )
                : await ServeAsync(host, open, cancellation);
        }
        finally
        {
            rendered.Delete(recursive: true);
        }
    }

    private async Task<int> ServeAsync(DashboardHost host, bool open, CancellationToken cancellation)
    {
        screen.Line(host.Address.AbsoluteUri);
        screen.Error("Press Ctrl-C to end.");
        if (open)
        {
            using var browser = Process.Start(new ProcessStartInfo(host.Address.AbsoluteUri) { UseShellExecute = true });
        }

        await host.Application.WaitForShutdownAsync(cancellation);
        return ExitCode.Ok;
    }

    private async Task<int> PicturesAsync(
        string chromium,
        PlaywrightDriver driver,
        DashboardHost host,
        IReadOnlyList<string> uids,
        Pictures pictures,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<string> problems;
        try
        {
            problems = await DashboardPictures.TakeAsync(
                chromium,
                driver,
                host.Address,
                uids,
                pictures.Folder,
                pictures.Width,
                cancellation
            );
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            // What follows the first line is a log of the browser's protocol.
            return screen.Fail(
                $"{chromium} drew no picture: {e.Message.Split('\n')[0].TrimEnd()}",
                "Look whether that program starts by itself; on a busy machine run this again when less goes on there."
            );
        }

        foreach (var problem in problems)
        {
            screen.Error(problem);
        }

        screen.Line($"{2 * uids.Count} pictures in {pictures.Folder}");
        return problems.Count == 0 ? ExitCode.Ok : ExitCode.Findings;
    }
}
