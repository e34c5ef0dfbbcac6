using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.ServiceLevels.Tests.Validation;

public class DependencyValidationTests
{
    [Fact]
    public void Cycle_of_dependencies_is_named_once()
    {
        var services = new[] { ("a", "b"), ("b", "c"), ("c", "a") }.Select(pair =>
            Declared.Valid() with
            {
                Id = pair.Item1,
                DependsOn = [pair.Item2],
            }
        );

        var finding = Assert.Single(CatalogueValidation.Validate([.. services], Cadence.Default).Findings);

        Assert.Equal(("FKS007", "services/a/dependsOn", "a → b → c → a"), (finding.Code, finding.Path, finding.Value));
    }

    [Fact]
    public void Service_that_needs_itself_is_refused_once() =>
        Declared.AssertOnly(
            Declared.Valid() with
            {
                DependsOn = [DependencyDeclaration.Vital("fks_eleven")],
                Slos = [SloDeclaration.Uptime(99.7m)],
            },
            """
            FKS061 services/fks_eleven/dependsOn = fks_eleven
                   A service that needs itself would hold back every alert about itself.
                   Remove it.
            """
        );

    [Fact]
    public void Pages_are_not_held_back_by_a_service_whose_outage_pages_nobody()
    {
        ServiceDeclaration[] services =
        [
            Declared.Valid() with
            {
                Id = "a",
                DependsOn = [DependencyDeclaration.Vital("b"), DependencyDeclaration.Vital("c"), DependencyDeclaration.Vital("d"), "b"],
            },
            Declared.Valid() with
            {
                Id = "b",
            },
            Declared.Valid() with
            {
                Id = "c",
                Slos =
                [
                    SloDeclaration.Uptime(99.7m) with
                    {
                        Policy = StandardPolicy.For(SloWindow.Default).Without("page-fastest", "page-fast", "page-slow"),
                    },
                ],
            },
            Declared.Valid() with
            {
                Id = "d",
                Slos = [SloDeclaration.Uptime(99.7m)],
            },
        ];

        var findings = CatalogueValidation.Validate(services, Cadence.Default).Findings;

        Assert.Equal(
            """
            FKS062 services/a/dependsOn = b
                   Pages are held back while it is down, but its being down pages nobody, so nobody would be woken at all.
                   Give it an uptime SLO that pages, or declare it by its id alone, which holds back tickets only.
            FKS062 services/a/dependsOn = c
                   Pages are held back while it is down, but its being down pages nobody, so nobody would be woken at all.
                   Give it an uptime SLO that pages, or declare it by its id alone, which holds back tickets only.
            """,
            string.Join('\n', findings)
        );
    }

    [Fact]
    public void Vital_dependencies_are_dependencies_too_each_once()
    {
        var services = CatalogueValidation
            .Validate(
                [
                    Declared.Valid() with
                    {
                        Id = "a",
                        DependsOn = ["b", DependencyDeclaration.Vital("c"), "c"],
                    },
                    Declared.Valid() with
                    {
                        Id = "b",
                    },
                    Declared.Valid() with
                    {
                        Id = "c",
                        Slos = [SloDeclaration.Uptime(99.7m)],
                    },
                ],
                Cadence.Default
            )
            .Value!.Services;

        Assert.Equal(["b", "c"], services[0].DependsOn.ToArray());
        Assert.Equal(["c"], services[0].VitalDependencies.ToArray());
    }
}
