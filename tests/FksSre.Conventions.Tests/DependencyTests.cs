using System.Reflection;

namespace FksSre.Conventions.Tests;

/// <summary>Dependencies point one way: ops and stacks, then monitoring, then the service levels that know nobody.</summary>
public class DependencyTests
{
    private static readonly Assembly _serviceLevels = typeof(ServiceLevels.Slo).Assembly;
    private static readonly Assembly _monitoring = typeof(Monitoring.Plan.MonitoringPlan).Assembly;
    private static readonly Assembly _components = typeof(Components.Parts).Assembly;
    private static readonly Assembly _ops = Assembly.Load("fks");
    private static readonly Assembly _stacks = typeof(Stacks.Environments.FksEnvironments).Assembly;

    [Fact]
    public void Service_levels_know_nothing_of_ours() => Assert.Equal([], Ours(_serviceLevels));

    [Fact]
    public void Monitoring_knows_service_levels_only() => Assert.Equal(["FksSre.ServiceLevels"], Ours(_monitoring));

    [Fact]
    public void Components_know_the_core_only() => Assert.Empty(Ours(_components).Except(["FksSre.Monitoring", "FksSre.ServiceLevels"]));

    [Fact]
    public void Command_line_does_not_know_components() => Assert.DoesNotContain("FksSre.Components", Ours(_ops));

    [Fact]
    public void Stacks_do_not_know_the_command_line() => Assert.DoesNotContain("fks", Ours(_stacks));

    [Fact]
    public void Only_components_and_stacks_see_Pulumi()
    {
        Assert.All([_components, _stacks], assembly => Assert.Contains("Pulumi", References(assembly)));
        Assert.All([_serviceLevels, _monitoring, _ops], core =>
            Assert.DoesNotContain(References(core), name => name.StartsWith("Pulumi", StringComparison.Ordinal)));
    }

    [Fact]
    public void Core_does_not_reference_files_processes_or_the_network()
    {
        string[] outside = ["System.IO.FileSystem", "System.Diagnostics.Process", "System.Net.Http", "System.Net.Sockets", "System.Console"];
        Assert.All([_serviceLevels, _monitoring], core => Assert.Empty(References(core).Intersect(outside)));
    }

    private static IEnumerable<string> Ours(Assembly assembly) =>
        References(assembly).Where(name => name.StartsWith("FksSre", StringComparison.Ordinal) || name.StartsWith("fks", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);
}
