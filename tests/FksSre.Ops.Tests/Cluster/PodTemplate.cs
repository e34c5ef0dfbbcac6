using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>The first pod of a workload as its controller makes it.</summary>
internal static class PodTemplate
{
    public static JsonObject Of(KubernetesObject workload)
    {
        var template = workload.Content["spec"]!["template"]!.DeepClone().AsObject();
        var name = $"{workload.Name}-0";
        template["metadata"]!["name"] = name;
        template["metadata"]!["namespace"] = workload.Namespace;
        template["apiVersion"] = "v1";
        template["kind"] = "Pod";
        foreach (
            var claim in (workload.Content["spec"]!["volumeClaimTemplates"] as JsonArray ?? []).Select(each =>
                $"{each!["metadata"]!["name"]}"
            )
        )
        {
            var spec = template["spec"]!.AsObject();
            spec["volumes"] ??= new JsonArray();
            spec["volumes"]!
                .AsArray()
                .Add(
                    new JsonObject
                    {
                        ["name"] = claim,
                        ["persistentVolumeClaim"] = new JsonObject { ["claimName"] = $"{claim}-{name}" },
                    }
                );
        }

        return template;
    }
}
