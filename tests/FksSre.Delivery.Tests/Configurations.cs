using System.Text.Json.Nodes;
using FksSre.Stacks.Configuration;

namespace FksSre.Delivery.Tests;

/// <summary>Configurations that differ from a stack's file in one thing.</summary>
internal static class Configurations
{
    private const string Standalone = "fks-sre:standalone";

    /// <param name="path">Below <c>fks-sre:standalone</c>.</param>
    /// <param name="value">Text that stands there from now on.</param>
    public static Func<StackConfiguration, StackConfiguration> With(string value, params string[] path) =>
        configuration =>
        {
            var standalone = JsonNode.Parse(configuration.Values[Standalone])!.AsObject();
            var inner = path.SkipLast(1).Aggregate(standalone, (node, member) => node[member]!.AsObject());
            inner[path[^1]] = value;
            return configuration with { Values = configuration.Values.SetItem(Standalone, standalone.ToJsonString()) };
        };

    /// <summary>Nothing of its own but rules and dashboards.</summary>
    public static StackConfiguration Attached(StackConfiguration configuration) =>
        configuration with
        {
            Values = configuration
                .Values.Remove(Standalone)
                .SetItem(
                    "fks-sre:attach",
                    """{"namespace":"monitoring","rules":"prometheusRules","labels":{"release":"kube-prometheus"}}"""
                ),
        };
}
