using FksSre.Stacks.Configuration;
using FksSre.Stacks.Tests.Configuration;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects;

public class AttachedLabelTests
{
    [Fact]
    public async Task Label_that_an_existing_prometheus_looks_for_stands_in_place_of_ours()
    {
        var configuration = Variants
            .All["attach with PrometheusRules"]
            .With(
                ConfigKeys.Attach,
                """{"namespace": "monitoring", "rules": "prometheusRules", "labels": {"app.kubernetes.io/name": "prometheus", "app.kubernetes.io/part-of": "kube-prometheus"}}"""
            );

        var rules = (await Registered.RunAsync(configuration))
            .KubernetesFiles.Select(file => StrictYaml.Read(file.Text))
            .OfType<PrometheusRuleModel>()
            .ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule =>
            Assert.Equal(
                [
                    "app.kubernetes.io/managed-by=pulumi",
                    "app.kubernetes.io/name=prometheus",
                    "app.kubernetes.io/part-of=kube-prometheus",
                    "fks-sre/environment=prod",
                ],
                rule.Labels().Select(label => $"{label.Key}={label.Value}").Order(StringComparer.Ordinal)
            )
        );
    }
}
