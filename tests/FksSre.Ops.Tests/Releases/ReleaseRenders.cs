using System.Collections.Immutable;
using FksSre.Delivery.Promotion;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Releases;

/// <summary>The real environments as a promotion reads them, and what a Prometheus would say of them.</summary>
internal static class ReleaseRenders
{
    public static async Task<RenderedEnvironment> OfAsync(string environment)
    {
        var stack = await StackFiles.RenderAsync(Screen.ForThisTerminal(), RepositoryRoot.Folder, environment, RuleTestScope.None);
        return RenderedEnvironment.Read(environment, stack!.Files).Value!;
    }

    /// <summary>Of every SLO.</summary>
    public static Answer Spent(RenderedEnvironment environment) =>
        new(
            BudgetGate.Query,
            [
                .. environment.Plan.Services.SelectMany(service =>
                    service.Slos.Select(slo => new AnswerValue(
                        ImmutableSortedDictionary.CreateRange(
                            StringComparer.Ordinal,
                            [KeyValuePair.Create("service", service.Id), KeyValuePair.Create("slo", slo.Id)]
                        ),
                        -0.037
                    ))
                ),
            ]
        );

    /// <summary>Every page and ticket of an SLO, with the labels that Prometheus adds.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> AlertsOf(RenderedEnvironment environment) =>
        environment
            .Plan.Rules.SelectMany(file => file.Groups)
            .SelectMany(group => group.Rules)
            .Where(rule => rule.Alert is not null && rule.Labels.ContainsKey("slo"))
            .Select(rule =>
                rule.Labels.SetItem("alertname", rule.Alert!)
                    .SetItem("environment", environment.Plan.Environment.Name)
                    .SetItem("cluster", environment.Plan.Environment.Cluster)
            );
}
