using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Environments;

namespace FksSre.Ops.Tests.Routing;

/// <summary>The alerts that the rules of the FKS catalogue raise, and its routes with the test's own addresses and shorter waits.</summary>
internal static class FksAlerts
{
    public static Catalogue Catalogue { get; } = CatalogueValidation.Validate(FksCatalogue.Services, Cadence.Default).Value!;

    public static MonitoringPlan Plan(MonitoringEnvironment environment) =>
        MonitoringPlan.Derive(Catalogue, environment, RuleTestScope.None);

    public static RoutingPlan Routing(NotificationLog log)
    {
        var issues = new Destination.Address(log.Url("tickets"));
        var routing = RouteDerivation.Derive(
            Catalogue,
            new(log.Url("pages"), null, null) { Issues = issues },
            new(TicketTracker.Issues, null)
        );
        return Quick(routing);
    }

    public static RoutingPlan Quick(RoutingPlan routing) =>
        routing with
        {
            Root = Quick(routing.Root),
            Routes = [.. routing.Routes.Select(Quick)],
        };

    /// <summary>Every alert of the rules with these names, with the labels that Prometheus adds.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Named(
        string alert,
        Func<IReadOnlyDictionary<string, string>, bool> which
    ) =>
        [
            .. Plan(FksEnvironments.Prod)
                .Rules.SelectMany(file => file.Groups)
                .SelectMany(group => group.Rules)
                .OfType<AlertRule>()
                .Where(rule => rule.Alert == alert)
                .Select(rule => new Dictionary<string, string>(rule.Labels)
                {
                    ["alertname"] = alert,
                    ["environment"] = "prod",
                    ["cluster"] = "fks",
                })
                .Where(which),
        ];

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Pages(Func<string, bool> services) =>
        Named(AlertNames.BudgetBurn, labels => labels["severity"] == "page" && services(labels["service"]));

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Tickets(Func<string, bool> services) =>
        Named(AlertNames.BudgetBurn, labels => labels["severity"] == "ticket" && services(labels["service"]));

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Signals(Func<string, bool> services) =>
        Named(AlertNames.ServiceDown, labels => services(labels["service"]));

    private static Route Quick(Route route) => route with { GroupWait = TimeSpan.FromSeconds(1), GroupInterval = TimeSpan.FromSeconds(1) };
}
