using System.Reflection;

namespace FksSre.Conventions.Tests;

/// <summary>
/// Dependencies point one way: ops, then stacks, then components, policies and delivery, then monitoring, then on-call, operations and
/// specifications, then service levels, then PromQl. The policy pack stands on policies.
/// </summary>
public class DependencyTests
{
    private static readonly Assembly _promQl = typeof(PromQl.Selector).Assembly;
    private static readonly Assembly _serviceLevels = typeof(ServiceLevels.Slo).Assembly;
    private static readonly Assembly _specifications = typeof(Specifications.SpecificationReading).Assembly;
    private static readonly Assembly _onCall = typeof(OnCall.Roster).Assembly;
    private static readonly Assembly _operations = typeof(Operations.Databases.Database).Assembly;
    private static readonly Assembly _monitoring = typeof(Monitoring.Plan.MonitoringPlan).Assembly;
    private static readonly Assembly _delivery = typeof(Delivery.Changes.Change).Assembly;
    private static readonly Assembly _policies = typeof(Policies.Review.PolicySet).Assembly;
    private static readonly Assembly _policyPack = typeof(PolicyPack.Serving.PackServer).Assembly;
    private static readonly Assembly _components = typeof(Components.Parts).Assembly;
    private static readonly Assembly _ops = Assembly.Load("fks");
    private static readonly Assembly _stacks = typeof(Stacks.Environments.FksEnvironments).Assembly;

    private static readonly Assembly[] _core = [_promQl, _serviceLevels, _specifications, _onCall, _monitoring];

    [Fact]
    public void PromQl_knows_nothing_of_ours() => Assert.Equal([], Ours(_promQl));

    [Fact]
    public void Service_levels_know_PromQl_only() => Assert.Equal(["FksSre.PromQl"], Ours(_serviceLevels));

    [Fact]
    public void Specifications_know_the_domain_they_are_read_into() =>
        Assert.Equal(["FksSre.PromQl", "FksSre.ServiceLevels"], Ours(_specifications));

    [Fact]
    public void On_call_knows_the_services_it_answers_for() => Assert.Equal(["FksSre.ServiceLevels"], Ours(_onCall));

    [Fact]
    public void Operations_know_who_owns_what_and_how_findings_look() => Assert.Equal(["FksSre.ServiceLevels"], Ours(_operations));

    [Fact]
    public void Monitoring_knows_the_core_only() => Assert.Empty(Ours(_monitoring).Except(_core.Select(core => core.GetName().Name!)));

    [Fact]
    public void Delivery_knows_the_core_only() => Assert.Empty(Ours(_delivery).Except(_core.Select(core => core.GetName().Name!)));

    [Fact]
    public void Policies_know_the_core_only() => Assert.Empty(Ours(_policies).Except(_core.Select(core => core.GetName().Name!)));

    [Fact]
    public void Stacks_and_the_command_line_know_policies() =>
        Assert.All([_stacks, _ops], user => Assert.Contains("FksSre.Policies", Ours(user)));

    [Fact]
    public void Components_know_the_core_and_operations_only() =>
        Assert.Empty(Ours(_components).Except([.. _core.Append(_operations).Select(core => core.GetName().Name!)]));

    [Fact]
    public void Policy_pack_knows_the_policies_and_how_findings_look() =>
        Assert.Equal(["FksSre.Policies", "FksSre.ServiceLevels"], Ours(_policyPack));

    [Fact]
    public void Command_line_does_not_know_components() => Assert.DoesNotContain("FksSre.Components", Ours(_ops));

    [Fact]
    public void Stacks_do_not_know_the_command_line() => Assert.DoesNotContain("fks", Ours(_stacks));

    [Fact]
    public void Only_components_and_stacks_see_Pulumi()
    {
        Assert.All([_components, _stacks], assembly => Assert.Contains("Pulumi", References(assembly)));
        Assert.All([.. _core, _delivery, _policies, _policyPack, _ops], core =>
            Assert.DoesNotContain(References(core), name => name.StartsWith("Pulumi", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Core_does_not_reference_processes_the_console_or_the_network()
    {
        string[] outside = ["System.Diagnostics.Process", "System.Net.Http", "System.Net.Sockets", "System.Console"];
        Assert.All([.. _core, _delivery, _policies], core => Assert.Empty(References(core).Intersect(outside)));
    }

    private static IEnumerable<string> Ours(Assembly assembly) =>
        References(assembly)
            .Where(name => name.StartsWith("FksSre", StringComparison.Ordinal) || name.StartsWith("fks", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);
}
