using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Checks;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Tests.Lab;
using FksSre.Ops.Tests.Routing;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Environments;

namespace FksSre.Ops.Tests.Checks;

/// <summary>
/// The checks of routes that ./fks check makes, with the real amtool: on both environments, and on each mistake that must not slip through.
/// </summary>
public class RouteChecksTests
{
    private static readonly Tool _amtool = new(ToolName.Amtool, AlertmanagerProgram.Amtool, new(0, 25), []);

    /// <summary>The services whose routes are broken, and what they need: amtool is started once for each of their alerts.</summary>
    private static readonly Catalogue _few = CatalogueValidation
        .Validate(
            [.. FksCatalogue.Services.Where(s => s.Id is "fks_api" or "fks_web" or "fks_ai" or "fks_auth" or "fks_data")],
            Cadence.Default
        )
        .Value!;

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Alerts_of_an_environment_end_where_they_must(string environment)
    {
        var checks = await RunAsync(FksAlerts.Plan(FksEnvironments.All.Single(e => e.Name == environment)));

        Assert.All(checks, check => Assert.True(check.Passed, check.Output));
        Assert.Equal("routes and inhibitions lose no page", checks[0].Name);
        Assert.True(
            int.Parse(checks[1].Name.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)
                >= 2 * FksAlerts.Catalogue.Slos.Count(),
            checks[1].Name
        );
    }

    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { "removed receiver", "FKS701 routing/routes = page-fks_api" },
            {
                "swapped matchers",
                """{alertname="ErrorBudgetBurn", cluster="minikube", environment="dev", service="fks_api", service_tier="critical", severity="page", sli="requests", slo="availability", team="platform", tier="page-fast"} must end at page-fks_api"""
            },
            { "unreachable route", "FKS703 routing/routes/page-fks_api = page" },
            { "muted page", "FKS704 routing/routes/page-fks_api = page-fks_api" },
            { "empty equal", "FKS706 routing/inhibitions/0" },
            { "pages to tickets", """{service="nobody", severity="page"} must end at page""" },
            { "no heartbeat", """severity="none"} must end at heartbeat""" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_is_found(string mistake, string finding)
    {
        var plan = MonitoringPlan.Derive(_few, FksEnvironments.Dev, RuleTestScope.None);
        var checks = await RunAsync(plan with { Routing = Broken(plan.Routing, mistake) });

        Assert.Contains(
            finding,
            string.Join('\n', checks.Where(check => !check.Passed).Select(check => check.Output)),
            StringComparison.Ordinal
        );
    }

    private static RoutingPlan Broken(RoutingPlan routing, string mistake)
    {
        int Route(string receiver) => routing.Routes.IndexOf(routing.Routes.Last(r => r.Receiver == receiver));
        var (api, web, any) = (routing.Routes[Route("page-fks_api")], routing.Routes[Route("page-fks_web")], routing.Routes[Route("page")]);
        return mistake switch
        {
            "removed receiver" => routing with { Receivers = routing.Receivers.RemoveAll(r => r.Name == "page-fks_api") },
            "swapped matchers" => routing with
            {
                Routes = routing
                    .Routes.SetItem(Route("page-fks_api"), api with { Matchers = web.Matchers })
                    .SetItem(Route("page-fks_web"), web with { Matchers = api.Matchers }),
            },
            "unreachable route" => routing with { Routes = routing.Routes.Remove(any).Insert(Route("page-fks_ai"), any) },
            "muted page" => routing with { Routes = routing.Routes.SetItem(Route("page-fks_api"), api with { InWorkingHours = true }) },
            "empty equal" => routing with { Inhibitions = routing.Inhibitions.SetItem(0, routing.Inhibitions[0] with { Equal = [] }) },
            "pages to tickets" => routing with { Routes = routing.Routes.SetItem(Route("page"), any with { Receiver = "tickets" }) },
            "no heartbeat" => routing with { Routes = routing.Routes.RemoveAt(Route("heartbeat")) },
            _ => throw new ArgumentException(mistake, nameof(mistake)),
        };
    }

    private static async Task<IReadOnlyList<Check>> RunAsync(MonitoringPlan plan)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("alertmanager.yml");
        await File.WriteAllTextAsync(file, AlertmanagerYaml.Render(plan.Routing));
        return await RouteChecks.RunAsync(_amtool, file, plan, default);
    }
}
