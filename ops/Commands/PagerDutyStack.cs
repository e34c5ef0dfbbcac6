using FksSre.Monitoring.RuleTests;
using FksSre.OnCall.Validation;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Preflight;
using FksSre.Ops.PagerDuty.Verification;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Environments;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Roster;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>What the commands that ask PagerDuty begin with: the environment's stack, and a way to its account.</summary>
/// <param name="Configuration">Of the stack, with placeholders for secrets.</param>
/// <param name="Inputs">Checked.</param>
/// <param name="Target">What the account should hold.</param>
/// <param name="Account">Whom to ask.</param>
internal sealed record PagerDutyStack(StackConfiguration Configuration, StackInputs Inputs, AccountTarget Target, PagerDutyAccount Account)
{
    /// <summary>Runs an action on it; whatever stands in the way is told, with the next step.</summary>
    public static async Task<int> WithAsync(
        Screen screen,
        string environment,
        Func<PagerDutyStack, PulumiProgram, Task<int>> action,
        CancellationToken cancellation
    )
    {
        var root = Environment.GetEnvironmentVariable("FKS_ROOT") ?? Directory.GetCurrentDirectory();
        if (await StackFiles.ReadAsync(screen, root, environment, RuleTestScope.None) is not { } stack)
        {
            return ExitCode.Findings;
        }

        if (stack.Inputs.OnCall is null)
        {
            screen.Error($"{environment} has nothing in PagerDuty: its pages end elsewhere, so there is nothing to ask.");
            screen.Error($"Ask for {FksEnvironments.Prod.Name}.");
            return ExitCode.Usage;
        }

        try
        {
            return await AskAsync(screen, root, stack.Configuration, stack.Inputs, action, cancellation);
        }
        catch (LookFailure failure)
        {
            return screen.Fail(failure.Message, failure.Remedy);
        }
    }

    /// <summary>The same of a stack that is read already and has something in PagerDuty.</summary>
    /// <exception cref="LookFailure">Nothing can be asked.</exception>
    public static async Task<T> AskAsync<T>(
        Screen screen,
        string root,
        StackConfiguration configuration,
        StackInputs inputs,
        Func<PagerDutyStack, PulumiProgram, Task<T>> action,
        CancellationToken cancellation
    )
    {
        var environment = inputs.Settings.Environment;
        var pulumi = new PulumiProgram(SearchPath.OfThisProcess(), root);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            Timeout = Patience.Answer,
            MaxResponseContentBufferSize = PagerDutyClient.LargestAnswer,
        };
        var values = configuration.Values;
        var named = Environment.GetEnvironmentVariable(PagerDutyAddress.Variable) is { Length: > 0 } variable
            ? variable
            : values.GetValueOrDefault(ConfigKeys.PagerDutyApi);
        var address = PagerDutyAddress.Of(named, values.GetValueOrDefault(ConfigKeys.PagerDutyRegion));
        var token = await PagerDutyToken.ReadAsync(
            environment,
            Environment.GetEnvironmentVariable(PagerDutyToken.Variable),
            pulumi,
            cancellation
        );
        var client = new PagerDutyClient(http, address, token, TimeProvider.System, Patience.Default, new Progress(screen));
        var roster = RosterValidation.Validate(FksRoster.Roster).Value!;
        return await action(new(configuration, inputs, new(environment, roster, inputs.OnCall!), new(client)), pulumi);
    }

    /// <summary>Asks the account whether it does what the roster says, as <c>./fks oncall verify</c>.</summary>
    /// <param name="kubeconfig">Of the cluster whose Alertmanager has the keys; null: where kubectl looks.</param>
    /// <param name="now">Who is on call is compared from then on.</param>
    /// <param name="progress">Told of each question.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Inspection> VerifyAsync(string? kubeconfig, Instant now, IProgress<string> progress, CancellationToken cancellation)
    {
        var inspection = new Inspection(progress);
        var keys = new ClusterKeys(Inputs.Settings, Inputs.Plan.Routing, kubeconfig);
        await new AccountVerification(Account, Target, inspection, now, cancellation).RunAsync(() => keys.ReadAsync(cancellation));
        return inspection;
    }

    /// <summary>Asks the account whether it would take a deployment, as <c>./fks oncall preflight</c>.</summary>
    /// <param name="state">Pulumi's.</param>
    /// <param name="now">Who is on call is compared from then on.</param>
    /// <param name="progress">Told of each question.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Inspection> PreflightAsync(
        ExportedState state,
        Instant now,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var inspection = new Inspection(progress);
        var registered = await StackRegistration.RunAsync(Inputs, StackSecrets.Of(Configuration));
        await new AccountPreflight(Account, Target, inspection, now, cancellation).RunAsync(registered, () =>
            state.ReadAsync(cancellation)
        );
        return inspection;
    }
}
