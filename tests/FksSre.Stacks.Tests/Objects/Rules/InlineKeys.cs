using System.Text.RegularExpressions;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>No program is given a key in its environment, its arguments or its configuration: keys are files.</summary>
internal static partial class InlineKeys
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        var texts = objects
            .Of<V1ConfigMap>()
            .Where(m => m.Data is not null)
            .SelectMany(m =>
                m.Data.Where(d => !d.Key.EndsWith(".json", StringComparison.Ordinal))
                    .Select(d => (Owner: ClusterObjects.Show(m), d.Key, d.Value))
            )
            .Concat(
                objects
                    .Of<V1Secret>()
                    .SelectMany(s =>
                        s.StringData.Where(d => d.Key == "alertmanager.yml").Select(d => (Owner: ClusterObjects.Show(s), d.Key, d.Value))
                    )
            );
        return
        [
            .. from text in texts from match in Key().Matches(text.Value) select $"{text.Owner}: {match.Groups["name"].Value}",
            .. from text in texts.Where(t => t.Key == "alertmanager.yml")
            from match in Webhook().Matches(text.Value)
            where objects.Settings.Channels.Sink?.Authority != match.Groups["host"].Value
            select $"{text.Owner}: webhook of {match.Groups["host"].Value}",
            .. from workload in objects.Workloads
            from container in workload.Containers
            from variable in container.Env ?? []
            where
                variable.Value is not null && Secret().IsMatch(variable.Name) && !variable.Name.EndsWith("__FILE", StringComparison.Ordinal)
            select $"{workload}: {variable.Name}",
        ];
    }

    [GeneratedRegex("^[ -]*(?<name>routing_key|service_key|credentials|bearer_token|password|api_key):", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex("^[ -]*(webhook_url|url): \"?https?://(?<host>(?!events\\.pagerduty\\.com/)[^/\"]+)", RegexOptions.Multiline)]
    private static partial Regex Webhook();

    [GeneratedRegex("PASSWORD|SECRET|TOKEN|KEY", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
