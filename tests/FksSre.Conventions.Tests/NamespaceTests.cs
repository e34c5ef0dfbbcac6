using System.Reflection;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;

namespace FksSre.Conventions.Tests;

/// <summary>A namespace that uses another is not used by it, not even through others.</summary>
public class NamespaceTests
{
    [Fact]
    public void Namespaces_form_no_circle() =>
        FreeOfCircles("FksSre.(**)")
            .Check(
                Loaded(
                    typeof(PromQl.Selector).Assembly,
                    typeof(ServiceLevels.Slo).Assembly,
                    typeof(Specifications.SpecificationReading).Assembly,
                    typeof(OnCall.Roster).Assembly,
                    typeof(Monitoring.Plan.MonitoringPlan).Assembly,
                    typeof(Delivery.Changes.Change).Assembly,
                    typeof(Policies.Review.PolicySet).Assembly,
                    typeof(PolicyPack.Serving.PackServer).Assembly,
                    typeof(Components.Parts).Assembly,
                    typeof(Stacks.Environments.FksEnvironments).Assembly,
                    Assembly.Load("fks")
                )
            );

    [Fact]
    public void Circle_is_noticed() =>
        Assert.False(FreeOfCircles("FksSre.Conventions.Tests.Circle.(**)").HasNoViolations(Loaded(typeof(NamespaceTests).Assembly)));

    private static SliceRule FreeOfCircles(string namespaces) =>
        SliceRuleDefinition.Slices().Matching(namespaces).Should().BeFreeOfCycles();

    private static ArchUnitNET.Domain.Architecture Loaded(params Assembly[] assemblies) =>
        new ArchLoader().LoadAssemblies(assemblies).Build();
}
