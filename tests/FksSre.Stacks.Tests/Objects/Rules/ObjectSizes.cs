using System.Text;
using k8s;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Well under what the API server and etcd take: 1 MiB of data in an object, 256 KiB of annotations.</summary>
internal static class ObjectSizes
{
    private const int MostBytes = 900_000;
    private const int MostAnnotations = 262_144;

    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        foreach (var each in objects.All)
        {
            if (Encoding.UTF8.GetByteCount(KubernetesJson.Serialize(each)) is var size and > MostBytes)
            {
                yield return $"{ClusterObjects.Show(each)}: {size} bytes";
            }

            var annotations = (each.Metadata.Annotations ?? new Dictionary<string, string>()).Sum(a =>
                a.Key.Length + Encoding.UTF8.GetByteCount(a.Value)
            );
            if (annotations > MostAnnotations)
            {
                yield return $"{ClusterObjects.Show(each)}: {annotations} bytes of annotations";
            }
        }
    }
}
