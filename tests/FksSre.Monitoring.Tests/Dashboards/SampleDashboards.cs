using System.Collections.Immutable;
using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Tests.Golden;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>All dashboards of a catalogue that has every kind of indicator, every window, several tiers and hostile names.</summary>
internal static class SampleDashboards
{
    public const string Runbooks = "https://runbooks.example/";

    public static readonly AlertLinks Links = new(Runbooks, "https://grafana.example") { Pager = "https://pager.example/incidents" };

    public static Catalogue Catalogue { get; } =
        Valid([
            .. GoldenCases.All.Where(c => c.Key != "hostile_names").Select((c, i) => c.Value with { Id = c.Key, Tier = (Tier)(i % 4) }),
            GoldenCases.All["hostile_names"],
            GoldenCases.All["two_slos_one_sli"] with
            {
                Id = "$__interval [[job]] ${datasource}",
            },
        ]);

    public static ImmutableArray<Dashboard> All { get; } = DashboardDerivation.Derive(Catalogue, Links, null);

    public static Catalogue Valid(IReadOnlyList<ServiceDeclaration> services)
    {
        var result = CatalogueValidation.Validate(services, Cadence.Default);
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Findings));
    }
}
