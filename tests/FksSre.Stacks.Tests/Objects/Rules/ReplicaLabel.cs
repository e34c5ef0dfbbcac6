using FksSre.Components;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Replicas of Prometheus are told apart on series and not on alerts, which Alertmanager would otherwise count twice.</summary>
internal static class ReplicaLabel
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        if (!objects.IsStandalone)
        {
            yield break;
        }

        var text = objects.One<V1ConfigMap>("prometheus-config").Data["prometheus.yml"];
        var labels = Between(text, "  external_labels:", "rule_files:");
        foreach (
            var label in new[] { $"cluster: ", $"environment: {objects.Settings.Environment}", "replica: ${POD_NAME}" }.Where(l =>
                !labels.Replace("\"", "", StringComparison.Ordinal).Contains($"    {l}", StringComparison.Ordinal)
            )
        )
        {
            yield return $"prometheus.yml: no label {label.Trim()}";
        }

        var alerts = Between(text, "alerting:", "alertmanagers:").Replace("\"", "", StringComparison.Ordinal);
        if (
            !alerts.Contains("regex: replica\n", StringComparison.Ordinal)
            || !alerts.Contains("action: labeldrop\n", StringComparison.Ordinal)
        )
        {
            yield return "prometheus.yml: alerts carry the replica";
        }

        if (
            objects.Container(Parts.Prometheus).Env?.SingleOrDefault(e => e.Name == "POD_NAME")?.ValueFrom?.FieldRef?.FieldPath
            != "metadata.name"
        )
        {
            yield return "StatefulSet prometheus: does not know its own name";
        }
    }

    private static string Between(string text, string start, string end) => text.Split(start, 2)[^1].Split(end, 2)[0];
}
