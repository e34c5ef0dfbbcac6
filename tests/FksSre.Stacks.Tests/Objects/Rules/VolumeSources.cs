using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>An object that a volume shows.</summary>
/// <param name="Volume">The volume's name.</param>
/// <param name="Kind">ConfigMap, Secret or PersistentVolumeClaim.</param>
/// <param name="Name">The object's.</param>
/// <param name="Items">Its keys and where they appear; empty: all of them, under their own names.</param>
internal sealed record VolumeSource(string Volume, string Kind, string Name, IReadOnlyList<(string Key, string Path)> Items);

internal static class VolumeSources
{
    public static IEnumerable<VolumeSource> Of(V1PodSpec pod) => (pod.Volumes ?? []).SelectMany(Of);

    private static IEnumerable<VolumeSource> Of(V1Volume volume) =>
        [
            .. volume.ConfigMap is { } map ? [new(volume.Name, "ConfigMap", map.Name, Items(map.Items))] : Array.Empty<VolumeSource>(),
            .. volume.Secret is { } secret
                ? [new(volume.Name, "Secret", secret.SecretName, Items(secret.Items))]
                : Array.Empty<VolumeSource>(),
            .. volume.PersistentVolumeClaim is { } claim
                ? [new(volume.Name, "PersistentVolumeClaim", claim.ClaimName, [])]
                : Array.Empty<VolumeSource>(),
            .. (volume.Projected?.Sources ?? []).Select(source =>
                source.ConfigMap is { } part
                    ? new VolumeSource(volume.Name, "ConfigMap", part.Name, Items(part.Items))
                    : new VolumeSource(volume.Name, "Secret", source.Secret.Name, Items(source.Secret.Items))
            ),
        ];

    private static IReadOnlyList<(string, string)> Items(IList<V1KeyToPath>? items) =>
        [.. (items ?? []).Select(item => (item.Key, item.Path))];
}
