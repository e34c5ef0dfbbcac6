using System.Text.Json.Nodes;
using k8s.Models;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>What an API server of 1.35 fills in where nothing is said: as recorded in <c>tests/Cases/cluster</c>.</summary>
internal static class ServerDefaults
{
    private const string Files = """{"defaultMode": 420}""";
    private const string Port = """{"protocol": "TCP"}""";
    private const string Rolling = """{"type": "RollingUpdate", "rollingUpdate": {"maxSurge": "25%", "maxUnavailable": "25%"}}""";

    private static readonly Dictionary<Type, string> _fields = new()
    {
        [typeof(V1Container)] =
            """{"terminationMessagePath": "/dev/termination-log", "terminationMessagePolicy": "File", "imagePullPolicy": "IfNotPresent", "resources": {}}""",
        [typeof(V1ContainerPort)] = Port,
        [typeof(V1ServicePort)] = Port,
        [typeof(V1NetworkPolicyPort)] = Port,
        [typeof(V1ConfigMapVolumeSource)] = Files,
        [typeof(V1ProjectedVolumeSource)] = Files,
        [typeof(V1SecretVolumeSource)] = Files,
        [typeof(V1HTTPGetAction)] = """{"scheme": "HTTP"}""",
        [typeof(V1ObjectFieldSelector)] = """{"apiVersion": "v1"}""",
        [typeof(V1Probe)] = """{"timeoutSeconds": 1, "periodSeconds": 10, "successThreshold": 1, "failureThreshold": 3}""",
        [typeof(V1PodSpec)] =
            """{"restartPolicy": "Always", "dnsPolicy": "ClusterFirst", "schedulerName": "default-scheduler", "terminationGracePeriodSeconds": 30, "securityContext": {}}""",
        [typeof(V1DeploymentSpec)] =
            $$"""{"replicas": 1, "progressDeadlineSeconds": 600, "revisionHistoryLimit": 10, "strategy": {{Rolling}}}""",
        [typeof(V1StatefulSetSpec)] =
            """{"replicas": 1, "revisionHistoryLimit": 10, "updateStrategy": {"type": "RollingUpdate", "rollingUpdate": {"partition": 0}}}""",
        [typeof(V1PersistentVolumeClaimSpec)] = """{"volumeMode": "Filesystem"}""",
        [typeof(V1ServiceSpec)] =
            """{"type": "ClusterIP", "sessionAffinity": "None", "internalTrafficPolicy": "Cluster", "ipFamilies": ["IPv4"], "ipFamilyPolicy": "SingleStack", "clusterIP": "10.96.7.31"}""",
        [typeof(V1Namespace)] = """{"spec": {"finalizers": ["kubernetes"]}, "status": {"phase": "Active"}}""",
    };

    /// <param name="item">A whole object.</param>
    public static void Fill(JsonObject item)
    {
        Fill(item, ObjectSchema.Of(item));
        if (item["kind"]!.GetValue<string>() == "Namespace")
        {
            var metadata = item["metadata"]!.AsObject();
            metadata["labels"] ??= new JsonObject();
            metadata["labels"]!["kubernetes.io/metadata.name"] = metadata["name"]!.DeepClone();
        }
    }

    private static void Fill(JsonNode? value, ObjectSchema? schema)
    {
        if (value is JsonArray list)
        {
            foreach (var each in list)
            {
                Fill(each, schema?.Item);
            }
        }
        else if (value is JsonObject map && schema is not null)
        {
            foreach (var (name, missing) in _fields.TryGetValue(schema.Type, out var json) ? JsonNode.Parse(json)!.AsObject().ToList() : [])
            {
                map[name] ??= missing?.DeepClone();
            }

            Derive(map, schema);
            foreach (var (name, child) in map.Where(field => field.Key != "status").ToList())
            {
                Fill(child, schema.Field(name));
            }
        }
    }

    /// <summary>What depends on other fields.</summary>
    private static void Derive(JsonObject map, ObjectSchema schema)
    {
        if (schema.Type == typeof(V1PodSpec) && map["serviceAccountName"] is { } account)
        {
            map["serviceAccount"] = account.DeepClone();
        }
        else if (schema.Type == typeof(V1ServiceSpec))
        {
            map["clusterIPs"] ??= new JsonArray(map["clusterIP"]!.DeepClone());
            if (map["sessionAffinity"]!.GetValue<string>() == "ClientIP")
            {
                map["sessionAffinityConfig"] ??= JsonNode.Parse("""{"clientIP": {"timeoutSeconds": 10800}}""");
            }
        }
        else if (schema.Type == typeof(V1StatefulSetSpec))
        {
            foreach (var claim in (map["volumeClaimTemplates"] as JsonArray ?? []).Select(claim => claim!.AsObject()))
            {
                (claim["apiVersion"], claim["kind"], claim["status"]) = (
                    "v1",
                    "PersistentVolumeClaim",
                    new JsonObject { ["phase"] = "Pending" }
                );
            }
        }
    }
}
