using System.Collections.Immutable;
using FksSre.Ops.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Preflight;
using FksSre.Ops.PagerDuty.Verification;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>The PagerDuty account that a deployment changes, asked before and after it.</summary>
/// <param name="screen">Told what was found.</param>
/// <param name="clock">The clock.</param>
/// <param name="root">Of the repository.</param>
/// <param name="configuration">Of the stack.</param>
/// <param name="inputs">Of the stack.</param>
/// <param name="registered">All that it registers.</param>
internal sealed class DeployedAccount(
    Screen screen,
    TimeProvider clock,
    string root,
    StackConfiguration configuration,
    StackInputs inputs,
    ImmutableArray<RegisteredResource> registered
)
{
    /// <summary>Whether the stack has anything there.</summary>
    public bool IsThere => inputs.OnCall is not null;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <returns>The exit code of <c>./fks oncall preflight</c>.</returns>
    public Task<int> PreflightAsync(CancellationToken cancellation) =>
        AskAsync(
            "PagerDuty would take this deployment",
            async (stack, pulumi, inspection) =>
            {
                var exported = new ExportedState(file: null, stack.Target.Environment, pulumi);
                await new AccountPreflight(stack.Account, stack.Target, inspection, Now, cancellation).RunAsync(registered, () =>
                    exported.ReadAsync(cancellation)
                );
            },
            cancellation
        );

    /// <param name="kubeconfig">Of the cluster whose Alertmanager has the keys; null: where kubectl looks.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The exit code of <c>./fks oncall verify</c>.</returns>
    public Task<int> VerifyAsync(string? kubeconfig, CancellationToken cancellation) =>
        AskAsync(
            "PagerDuty does what the roster says",
            async (stack, _, inspection) =>
            {
                var keys = new ClusterKeys(stack.Inputs.Settings, stack.Inputs.Plan.Routing, kubeconfig);
                await new AccountVerification(stack.Account, stack.Target, inspection, Now, cancellation).RunAsync(() =>
                    keys.ReadAsync(cancellation)
                );
            },
            cancellation
        );

    private async Task<int> AskAsync(string good, Func<PagerDutyStack, PulumiProgram, Inspection, Task> ask, CancellationToken cancellation)
    {
        try
        {
            return await PagerDutyStack.AskAsync(
                screen,
                root,
                configuration,
                inputs,
                async (stack, pulumi) =>
                {
                    var inspection = new Inspection(new Progress(screen));
                    await ask(stack, pulumi, inspection);
                    return new InspectionReport(stack.Target.Environment, inspection, good).Tell(screen, json: false);
                },
                cancellation
            );
        }
        catch (LookFailure failure)
        {
            return screen.Fail(failure.Message, failure.Remedy);
        }
    }
}
