using System.CommandLine;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;

var screen = Screen.ForThisTerminal();
var root = new RootCommand("SRE for the FKS platform: SLOs, alerts, dashboards and on-call from one catalogue.")
{
    UpCommand.Create(screen),
    DownCommand.Create(screen),
    StatusCommand.Create(screen),
    FaultCommand.Create(screen),
    SilenceCommand.Create(screen, TimeProvider.System),
    PagerCommand.Create(screen),
    RenderCommand.Create(screen),
    CheckCommand.Create(screen),
    PreflightCommand.Create(screen),
    DeployerRoleCommand.Create(screen),
    TakebackCommand.Create(screen, Console.In),
    RolledOutCommand.Create(screen, TimeProvider.System),
    RunbookCommand.Create(screen),
    DashboardsCommand.Create(screen),
    TestCommand.Create(screen),
    SloCommand.Create(screen),
    OnCallCommand.Create(screen, TimeProvider.System),
    HiddenCommand.Simulator(),
    HiddenCommand.Sink(),
    HiddenCommand.Dashboards(),
};
return await CommandLine.RunAsync(root, screen, args);
