using System.Reflection;
using k8s;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>Deep copies, by the way of JSON.</summary>
internal static class ObjectCopy
{
    private static readonly MethodInfo _copy = typeof(ObjectCopy).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static IKubernetesObject<V1ObjectMeta> Of(IKubernetesObject<V1ObjectMeta> each) =>
        (IKubernetesObject<V1ObjectMeta>)_copy.MakeGenericMethod(each.GetType()).Invoke(null, [each])!;

    private static T Typed<T>(T each) => KubernetesJson.Deserialize<T>(KubernetesJson.Serialize(each));
}
