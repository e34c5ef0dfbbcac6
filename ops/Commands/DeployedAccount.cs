using FksSre.Ops.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Inputs;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>The PagerDuty account that a deployment changes, asked before and after it.</summary>
/// <param name="screen">Told what was found.</param>
/// <param name="clock">The clock.</param>
/// <param name="root">Of the repository.</param>
/// <param name="configuration">Of the stack.</param>
/// <param name="inputs">Of the stack.</param>
internal sealed class DeployedAccount(Screen screen, TimeProvider clock, string root, StackConfiguration configuration, StackInputs inputs)
{
    /// <summary>Whether the stack has anything there.</summary>
    public bool IsThere => inputs.OnCall is not null;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <returns>The exit code of <c>./fks oncall preflight</c>.</returns>
    public Task<int> PreflightAsync(CancellationToken cancellation) =>
        AskAsync(
            "PagerDuty would take this deployment",
            (stack, pulumi) =>
                stack.PreflightAsync(
                    new ExportedState(file: null, stack.Target.Environment, pulumi),
                    Now,
                    new Progress(screen),
                    cancellation
                ),
            cancellation
        );

    /// <param name="kubeconfig">Of the cluster whose Alertmanager has the keys; null: where kubectl looks.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The exit code of <c>./fks oncall verify</c>.</returns>
    public Task<int> VerifyAsync(string? kubeconfig, CancellationToken cancellation) =>
        AskAsync(
            "PagerDuty does what the roster says",
            (stack, _) => stack.VerifyAsync(kubeconfig, Now, new Progress(screen), cancellation),
            cancellation
        );

    private async Task<int> AskAsync(string good, Func<PagerDutyStack, PulumiProgram, Task<Inspection>> ask, CancellationToken cancellation)
    {
        try
        {
            return await PagerDutyStack.AskAsync(
                screen,
                root,
                configuration,
                inputs,
                async (stack, pulumi) =>
                    new InspectionReport(stack.Target.Environment, await ask(stack, pulumi), good).Tell(screen, json: false),
                cancellation
            );
        }
        catch (LookFailure failure)
        {
            return screen.Fail(failure.Message, failure.Remedy);
        }
    }
}
