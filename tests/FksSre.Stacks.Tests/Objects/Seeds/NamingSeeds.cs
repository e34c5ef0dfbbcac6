using FksSre.Stacks.Tests.Objects.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Seeds;

/// <summary>Mistakes in names and labels.</summary>
internal static class NamingSeeds
{
    public static IEnumerable<Seed> All { get; } =
    [
        new(
            nameof(Naming),
            "underscore",
            o => o.One<V1ConfigMap>("prometheus-config").Metadata.Name = "prometheus_config",
            "ConfigMap prometheus_config: is no name"
        ),
        new(nameof(Naming), "capital", o => o.One<V1Service>("grafana").Metadata.Name = "Grafana", "Service Grafana: is no name"),
        new(
            nameof(Naming),
            "name of 64",
            o => o.One<V1Service>("grafana").Metadata.Name = new('a', 64),
            $"Service {new string('a', 64)}: is no name"
        ),
        new(
            nameof(Naming),
            "name of a set of 53",
            o => o.One<V1StatefulSet>("prometheus").Metadata.Name = new('a', 53),
            $"StatefulSet {new string('a', 53)}: is no name"
        ),
        new(
            nameof(Naming),
            "label value",
            o => o.One<V1Service>("grafana").Metadata.Labels["team"] = "a b",
            "Service grafana: label team=a b"
        ),
        new(
            nameof(Naming),
            "label of 64",
            o => o.Workloads.First(w => w.Name == "grafana").Labels["team"] = new('a', 64),
            $"Deployment grafana: label team={new string('a', 64)}"
        ),
        new(nameof(Naming), "label key", o => o.One<V1Service>("grafana").Metadata.Labels["a/b/c"] = "", "Service grafana: label a/b/c="),
        new(
            nameof(Naming),
            "annotation key",
            o => o.One<V1Service>("grafana").Metadata.Annotations = new Dictionary<string, string> { ["-a"] = "" },
            "Service grafana: annotation -a"
        ),
        new(
            nameof(Naming),
            "key with a folder",
            o => o.One<V1ConfigMap>("prometheus-config").Data["rules/a.yml"] = "",
            "ConfigMap prometheus-config: key rules/a.yml"
        ),
        new(
            nameof(Naming),
            "long name of a port",
            o => o.Container("grafana").Ports[0].Name = "sixteen-letters-",
            "Deployment grafana: port sixteen-letters-"
        ),
        new(
            nameof(Naming),
            "two ports",
            o =>
                o.Container("grafana")
                    .Ports.Add(
                        new()
                        {
                            Name = "again",
                            ContainerPort = 3000,
                            Protocol = "TCP",
                        }
                    ),
            "Deployment grafana: two ports 3000"
        ),
        new(
            nameof(Naming),
            "two objects",
            o => o.One<V1Service>("grafana").Metadata.Name = "prometheus",
            "Service prometheus: there are 2"
        ),
        new(
            nameof(Labelling),
            "no environment",
            o => o.One<V1Service>("grafana").Metadata.Labels.Remove("fks-sre/environment"),
            "Service grafana: fks-sre/environment is not prod"
        ),
        new(
            nameof(Labelling),
            "another environment",
            o => o.One<V1Service>("grafana").Metadata.Labels["fks-sre/environment"] = "dev",
            "Service grafana: fks-sre/environment is not prod"
        ),
        new(
            nameof(Labelling),
            "no name",
            o => o.One<V1Service>("grafana").Metadata.Labels.Remove("app.kubernetes.io/name"),
            "Service grafana: no name of its part"
        ),
        new(
            nameof(Labelling),
            "any pod",
            o => o.Of<V1Namespace>().Single().Metadata.Labels["pod-security.kubernetes.io/enforce"] = "baseline",
            "Namespace fks-monitoring: enforce is not restricted"
        ),
        new(
            nameof(Labelling),
            "any version",
            o => o.Of<V1Namespace>().Single().Metadata.Labels["pod-security.kubernetes.io/enforce-version"] = "latest",
            "Namespace fks-monitoring: the standard's version is not fixed"
        ),
    ];
}
