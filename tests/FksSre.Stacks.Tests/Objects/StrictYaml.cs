using k8s;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>Reads an object as the API server would under strict validation: a field that its kind does not have is an error.</summary>
internal static class StrictYaml
{
    private static readonly Dictionary<string, Type> _kinds = new(StringComparer.Ordinal)
    {
        ["v1/Namespace"] = typeof(V1Namespace),
        ["v1/ServiceAccount"] = typeof(V1ServiceAccount),
        ["v1/Service"] = typeof(V1Service),
        ["v1/ConfigMap"] = typeof(V1ConfigMap),
        ["v1/Secret"] = typeof(V1Secret),
        ["v1/PersistentVolumeClaim"] = typeof(V1PersistentVolumeClaim),
        ["v1/ResourceQuota"] = typeof(V1ResourceQuota),
        ["apps/v1/StatefulSet"] = typeof(V1StatefulSet),
        ["apps/v1/Deployment"] = typeof(V1Deployment),
        ["batch/v1/CronJob"] = typeof(V1CronJob),
        ["networking.k8s.io/v1/NetworkPolicy"] = typeof(V1NetworkPolicy),
        ["policy/v1/PodDisruptionBudget"] = typeof(V1PodDisruptionBudget),
        ["rbac.authorization.k8s.io/v1/Role"] = typeof(V1Role),
        ["rbac.authorization.k8s.io/v1/RoleBinding"] = typeof(V1RoleBinding),
        ["monitoring.coreos.com/v1/PrometheusRule"] = typeof(PrometheusRuleModel),
    };

    public static IKubernetesObject<V1ObjectMeta> Read(string text) =>
        (IKubernetesObject<V1ObjectMeta>)KubernetesYaml.LoadAllFromString(text, _kinds, strict: true).Single();
}
