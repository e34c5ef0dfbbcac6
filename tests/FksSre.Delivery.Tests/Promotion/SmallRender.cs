using System.Collections.Immutable;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Tests.Promotion;

/// <summary>A prod of two SLOs, as a render of it would be read.</summary>
internal static class SmallRender
{
    /// <param name="resources">The text of all resources.</param>
    public static RenderedEnvironment Of(string resources = "[]") =>
        new(
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("resources.json", resources)]),
            new(
                new("prod", "fks", "30s", "https://example.com/", "https://grafana.example.com"),
                [Service("fks_api", "high", 28, "3h"), Service("fks_web", "low", 7, "1d")],
                [new("slo", [new("burn", "30s", [.. Alerts("fks_api"), .. Alerts("fks_web")])])],
                [],
                new(new("tickets", [], [], "30s", "5m", "1d", false, false), [], [], []),
                []
            ),
            ImmutableSortedDictionary.Create<string, RenderedResource>(StringComparer.Ordinal)
        );

    private static IEnumerable<PlannedRule> Alerts(string service) =>
        new[] { "page", "ticket" }.Select(severity => new PlannedRule(
            "1",
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [
                    KeyValuePair.Create("service", service),
                    KeyValuePair.Create("slo", "availability"),
                    KeyValuePair.Create("severity", severity),
                ]
            )
        )
        {
            Alert = "ErrorBudgetBurn",
        });

    private static PlannedService Service(string id, string tier, int days, string lookback) =>
        new(
            id,
            tier,
            "ada",
            null,
            null,
            [],
            [],
            [
                new(
                    "availability",
                    new("requests", "availability"),
                    0.99m,
                    days,
                    0.01m,
                    "ada",
                    "runbook.md",
                    "",
                    5,
                    0.2m,
                    0.1m,
                    [new("page-fast", "page", 0.02m, "1h", "5m", 14.4m, 0.144m), new("page-slow", "page", 0.1m, lookback, "30m", 6m, 0.06m)]
                ),
            ]
        );
}
