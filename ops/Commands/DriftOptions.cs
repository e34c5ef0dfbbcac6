using System.CommandLine;
using FksSre.Delivery.Drift;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Drift;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>Whom a look for drift asks, and the look.</summary>
internal sealed class DriftOptions
{
    private readonly ClusterOptions _cluster = new();

    private readonly Option<Uri?> _prometheus = ServerOption.Optional(
        "--prometheus",
        "A Prometheus of it. Default: each one, through the cluster.",
        "http://127.0.0.1:9090"
    );

    private readonly Option<Uri?> _alertmanager = ServerOption.Optional(
        "--alertmanager",
        "An Alertmanager of it. Default: each one, through the cluster.",
        "http://127.0.0.1:9093"
    );

    private readonly Option<string?> _events = new Option<string?>("--events")
    {
        Description = "What the engine has said elsewhere: the lines of a streaming pulumi preview --json. Default: pulumi is asked here.",
    }.Naming("file");

    public Argument<string> Environment { get; } = EnvironmentArgument.Required();

    public void AddTo(Command command)
    {
        command.Add(Environment);
        command.Add(_cluster.Kubeconfig);
        command.Add(_cluster.Context);
        command.Add(_prometheus);
        command.Add(_alertmanager);
        command.Add(_events);
    }

    /// <returns>Null where findings stand in the way; they have been printed.</returns>
    public async Task<DriftReport?> LookAsync(Screen screen, ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var name = parsed.GetRequiredValue(Environment);
        using var lab = new LabContext();
        if (await StackFiles.ReadAsync(screen, lab.Root, name, RuleTestScope.None) is not { } stack)
        {
            return null;
        }

        var progress = new Progress(screen);
        progress.Report("the engine");
        var engine = parsed.GetValue(_events) is { } file
            ? await EngineLook.RecordedAsync(name, file, cancellation)
            : await EngineLook.RunAsync(name, SearchPath.OfThisProcess(), lab.Root, cancellation);
        var registered = await StackRegistration.RunAsync(stack.Inputs, StackSecrets.Of(stack.Configuration));
        var run = new DriftRun(
            stack.Inputs,
            [.. KubernetesObject.AllIn(registered)],
            parsed.GetValue(_prometheus),
            parsed.GetValue(_alertmanager),
            lab.Http,
            progress
        );
        return DriftReport.Of([
            engine,
            .. await run.LookAsync(() => _cluster.ConnectAsync(parsed, name), engine, cancellation),
            await PagerDutyAsync(
                screen,
                lab.Root,
                stack.Configuration,
                stack.Inputs,
                parsed.GetValue(_cluster.Kubeconfig),
                Instant.FromDateTimeOffset(clock.GetUtcNow()),
                cancellation
            ),
        ]);
    }

    private static async Task<DriftReport> PagerDutyAsync(
        Screen screen,
        string root,
        StackConfiguration configuration,
        StackInputs inputs,
        string? kubeconfig,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (inputs.OnCall is null)
        {
            return DriftReport.Empty;
        }

        var environment = inputs.Settings.Environment;
        try
        {
            return await PagerDutyStack.AskAsync(
                screen,
                root,
                configuration,
                inputs,
                async (stack, _) =>
                    PagerDutyLook.Of(environment, await stack.VerifyAsync(kubeconfig, now, new Progress(screen), cancellation)),
                cancellation
            );
        }
        catch (LookFailure failure)
        {
            return DriftReport.Missed("PagerDuty", failure.Message, failure.Remedy);
        }
    }
}
