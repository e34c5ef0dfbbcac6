using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Input;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Deployer;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Releases;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>Everything an environment consists of, as files.</summary>
internal static class StackFiles
{
    /// <summary>Of a stack's file, in bytes.</summary>
    private const int Largest = 1024 * 1024;

    /// <returns>Null where findings stand in the way; they have been printed.</returns>
    public static async Task<RenderedStack?> RenderAsync(Screen screen, string root, string environment, RuleTestScope tests)
    {
        if (await ReadAsync(screen, root, environment, tests) is not { } stack)
        {
            return null;
        }

        return await RenderAsync(stack.Configuration, stack.Inputs);
    }

    /// <summary>The same of inputs that are checked already.</summary>
    public static async Task<RenderedStack> RenderAsync(StackConfiguration configuration, StackInputs inputs)
    {
        // Two halves that have nothing to do with each other, on a core each.
        var registered = Task.Run(() => StackRegistration.RunAsync(inputs, StackSecrets.Of(configuration)));
        var plan = WithPlaceholders(inputs);
        var files = PlanFiles(inputs, plan).ToList();
        var resources = await registered;
        var deployer = DeployerRole.Render(inputs.Settings.Environment, [.. KubernetesObject.AllIn(resources)], DeployerSubject.Default);
        return new(plan, [.. files, .. RegistrationFiles.Render(resources), new("deployer-role.yaml", deployer)], inputs, resources);
    }

    /// <summary>
    /// The configuration that stands in a stack's file, with a placeholder for each secret, and all that follows from it.
    /// </summary>
    /// <returns>Null where findings stand in the way; they have been printed.</returns>
    public static async Task<(StackConfiguration Configuration, StackInputs Inputs)?> ReadAsync(
        Screen screen,
        string root,
        string environment,
        RuleTestScope tests
    )
    {
        var configuration = Configuration(root, environment);
        var inputs = await ReleasedInputs.CheckAsync(configuration, SystemClock.Instance.GetCurrentInstant(), tests);
        FindingsReport.Print(screen, inputs.Findings);
        return inputs.Value is null ? null : (configuration.Value!, inputs.Value);
    }

    /// <summary>What the file of a stack says, with a placeholder for each secret.</summary>
    public static Checked<StackConfiguration> Configuration(string root, string environment)
    {
        var file = Path.Combine(root, $"Pulumi.{environment}.yaml");
        var (text, problem) = BoundedText.Read(file, Largest);
        if (text is null)
        {
            throw new IOException(problem);
        }

        var configuration = StackConfigurationSources.FromFile(environment, text);
        return configuration.Value is null
            ? configuration
            : new Checked<StackConfiguration>(StackConfigurationSources.WithEverySecret(configuration.Value), configuration.Findings);
    }

    /// <summary>
    /// For Prometheus, Alertmanager and their tools. Secret addresses stand in it as the placeholders that are declared, since
    /// only newer Alertmanagers read them from files.
    /// </summary>
    private static MonitoringPlan WithPlaceholders(StackInputs inputs)
    {
        var declared = Plans.Environment(inputs.Settings.Environment).Notifications;
        return inputs.Plan with { Routing = RouteDerivation.Derive(inputs.Plan.Catalogue, declared, inputs.Settings.Tickets) };
    }

    private static IEnumerable<RenderedFile> PlanFiles(StackInputs inputs, MonitoringPlan plan)
    {
        var addresses = inputs.Settings.Profile.Match(
            standalone: profile => ClusterAddresses.Of(plan, inputs.Settings, profile),
            attach: profile => ClusterAddresses.Of(plan.Scraping, profile.Namespace, inputs.Settings.ServicesNamespace, alertmanagers: 1)
        );
        return PlanRendering.Render(plan, addresses);
    }
}
