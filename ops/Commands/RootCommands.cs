using System.CommandLine;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>All commands, in the order in which help lists them.</summary>
internal static class RootCommands
{
    /// <param name="screen">Where they write.</param>
    /// <param name="input">Where they read what a person answers.</param>
    /// <param name="time">The clock.</param>
    public static RootCommand Create(Screen screen, TextReader input, TimeProvider time) =>
        new("SRE for the FKS platform: SLOs, alerts, dashboards and on-call from one catalogue.")
        {
            UpCommand.Create(screen),
            DownCommand.Create(screen),
            StatusCommand.Create(screen),
            FaultCommand.Create(screen),
            SilenceCommand.Create(screen, time),
            PagerCommand.Create(screen),
            RenderCommand.Create(screen),
            CheckCommand.Create(screen),
            PreviewCommand.Create(screen, time),
            DriftCommand.Create(screen, time),
            ReleasesCommand.Create(screen, time),
            PromoteCommand.Create(screen, time),
            PreflightCommand.Create(screen),
            DeployerRoleCommand.Create(screen),
            TakebackCommand.Create(screen, input),
            RolledOutCommand.Create(screen, time),
            RunbookCommand.Create(screen),
            DashboardsCommand.Create(screen),
            TestCommand.Create(screen),
            SloCommand.Create(screen),
            OnCallCommand.Create(screen, time),
            CiCommand.Create(screen, time),
            HiddenCommand.Simulator(),
            HiddenCommand.Sink(),
            HiddenCommand.Dashboards(),
        };
}
