using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Registration;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>Prod as it would be beside a Prometheus and a Grafana that are there already.</summary>
internal static class AttachedStack
{
    private const string Definition = "prometheusrules.monitoring.coreos.com";

    /// <param name="folder">That its file is written into.</param>
    /// <param name="rules">How rules are delivered.</param>
    public static Task WriteAsync(string folder, string rules)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "Pulumi.prod.yaml"));
        // What is ours comes last in that file.
        var begin = text.IndexOf("  fks-sre:standalone:", StringComparison.Ordinal);
        return File.WriteAllTextAsync(
            Path.Combine(folder, "Pulumi.prod.yaml"),
            $"{text[..begin]}  fks-sre:attach: {{namespace: monitoring, rules: {rules}, labels: {{release: kube-prometheus}}}}\n"
        );
    }

    public static async Task<ImmutableArray<KubernetesObject>> ObjectsAsync(string rules)
    {
        var folder = Directory.CreateTempSubdirectory("fks-attached-").FullName;
        try
        {
            await WriteAsync(folder, rules);
            return (await StackObjects.ReadAsync(Screen.ForThisTerminal(), folder, "prod"))!.Value;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>As the Prometheus operator's chart does.</summary>
    public static Task DefineRulesAsync(TestCluster cluster, bool isServed = true) =>
        cluster.ApplyAsync(
            $"/apis/apiextensions.k8s.io/v1/customresourcedefinitions/{Definition}",
            new()
            {
                ["apiVersion"] = "apiextensions.k8s.io/v1",
                ["kind"] = "CustomResourceDefinition",
                ["metadata"] = new JsonObject { ["name"] = Definition },
                ["spec"] = new JsonObject
                {
                    ["group"] = "monitoring.coreos.com",
                    ["scope"] = "Namespaced",
                    ["versions"] = new JsonArray(
                        new JsonObject
                        {
                            ["name"] = "v1",
                            ["served"] = isServed,
                            ["storage"] = true,
                        }
                    ),
                },
            },
            "helm"
        );
}
