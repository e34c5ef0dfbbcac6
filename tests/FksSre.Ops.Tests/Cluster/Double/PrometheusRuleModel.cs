using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>What the Prometheus operator's definition declares of a PrometheusRule, as far as rules of ours go.</summary>
[KubernetesEntity(Group = "monitoring.coreos.com", ApiVersion = "v1", Kind = "PrometheusRule", PluralName = "prometheusrules")]
internal sealed record PrometheusRuleModel : IKubernetesObject<V1ObjectMeta>
{
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; } = "";

    [JsonPropertyName("kind")]
    public string Kind { get; set; } = "";

    [JsonPropertyName("metadata")]
    public V1ObjectMeta Metadata { get; set; } = new();

    [JsonPropertyName("spec")]
    public Rules? Spec { get; set; }

    internal sealed record Rules([property: JsonPropertyName("groups")] IList<Group> Groups);

    internal sealed record Group(
        [property: JsonPropertyName("name")] string Name,
        [property: JsonPropertyName("interval")] string Interval,
        [property: JsonPropertyName("limit")] int Limit,
        [property: JsonPropertyName("rules")] IList<Rule> Rules
    );

    internal sealed record Rule(
        [property: JsonPropertyName("alert")] string Alert,
        [property: JsonPropertyName("annotations")] IDictionary<string, string> Annotations,
        [property: JsonPropertyName("expr")] string Expr,
        [property: JsonPropertyName("for")] string For,
        [property: JsonPropertyName("keep_firing_for")] string KeepFiringFor,
        [property: JsonPropertyName("labels")] IDictionary<string, string> Labels,
        [property: JsonPropertyName("record")] string Record
    );
}
