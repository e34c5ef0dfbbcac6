using System.Diagnostics;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.Tests.Cluster;
using FksSre.Ops.Tests.Lab;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Environments;
using FksSre.Stacks.Roster;
using FksSre.Tests;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>
/// The commands as a person runs them: the program itself, this repository's roster and catalogue, an account and a cluster.
/// </summary>
internal sealed class OnCallProgram(PagerDutyDouble pagerDuty) : IDisposable
{
    public PagerDutyDouble PagerDuty { get; } = pagerDuty;

    public TemporaryFolder Folder { get; } = new();

    public ClusterDouble Cluster { get; } = new();

    public void Dispose()
    {
        Cluster.Dispose();
        Folder.Dispose();
    }

    public async Task<SeededAccount> DeployAsync()
    {
        var account = await SeededAccount.OfAsync(PagerDuty, Targets.Of(FksRoster.Roster), now: null);
        PutKeys(account, account.KeyFiles.ByReceiver);
        return account;
    }

    /// <summary>Into the cluster, where Alertmanager reads them.</summary>
    public void PutKeys(SeededAccount account, IReadOnlyDictionary<string, string> byReceiver) =>
        Cluster.Put("fks-monitoring", "alertmanager-keys", Files(account.Target, byReceiver));

    /// <param name="arguments">After <c>oncall</c>.</param>
    /// <param name="variables">Of the environment.</param>
    public async Task<(int Exit, string Output, string Errors)> RunAsync(string arguments, params (string Name, string Value)[] variables)
    {
        await File.WriteAllTextAsync(Folder.File("kubeconfig"), Cluster.Kubeconfig(FksClusters.Prod.Context));
        var start = new ProcessStartInfo("dotnet", [FksProcess.Program, "oncall", .. arguments.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FKS_ROOT"] = RepositoryRoot.Folder;
        start.Environment["FKS_PAGERDUTY_API"] = PagerDuty.Api.AbsoluteUri;
        start.Environment["KUBECONFIG"] = Folder.File("kubeconfig");
        // Nothing but what a test puts there: this machine may have Pulumi.
        start.Environment["PATH"] = Folder.File("bin");
        start.Environment.Remove("PAGERDUTY_TOKEN");
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    public Task<(int Exit, string Output, string Errors)> RunWithTokenAsync(string arguments) =>
        RunAsync(arguments, ("PAGERDUTY_TOKEN", PagerDutyClients.Token));

    /// <summary>As they stand in the Secret that Alertmanager reads.</summary>
    public static Dictionary<string, string> Files(AccountTarget target, IReadOnlyDictionary<string, string> keys) =>
        target.Plan.Receivers.Keys.ToDictionary(
            receiver => AlertmanagerKeyObject.KeyOf(KeyFileOf(receiver)),
            receiver => keys[receiver] + "\n"
        );

    private static string KeyFileOf(string receiver) =>
        Monitoring
            .Plan.MonitoringPlan.Derive(
                Targets.Catalogue,
                FksEnvironments.Prod,
                Monitoring.RuleTests.RuleTestScope.None,
                Targets.Of(FksRoster.Roster).Roster
            )
            .Routing.Receivers.Single(each => each.Name == receiver)
            .KeyFile!;
}
