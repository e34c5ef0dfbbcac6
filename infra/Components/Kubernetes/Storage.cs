using FksSre.Monitoring.Settings;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>Volumes: those that stay, and those that go with the pod.</summary>
internal static class Storage
{
    public static PersistentVolumeClaimSpecArgs Spec(StorageSettings storage)
    {
        var spec = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = { "ReadWriteOnce" },
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = storage.Size.ToString() } },
        };
        if (storage.Class is not null)
        {
            spec.StorageClassName = storage.Class;
        }

        return spec;
    }

    /// <summary>A claim for each replica of a StatefulSet.</summary>
    public static PersistentVolumeClaimArgs Template(string name, StorageSettings storage) =>
        new()
        {
            Metadata = new ObjectMetaArgs { Name = name },
            Spec = Spec(storage),
        };

    /// <summary>Files of one ConfigMap under a folder of a projected volume.</summary>
    public static VolumeProjectionArgs Files(string configMap, params (string Key, string Path)[] items) =>
        new()
        {
            ConfigMap = new ConfigMapProjectionArgs { Name = configMap, Items = Items(items) },
        };

    /// <summary>Whatever files a ConfigMap holds, now and later.</summary>
    public static VolumeProjectionArgs AllFiles(string configMap) => new() { ConfigMap = new ConfigMapProjectionArgs { Name = configMap } };

    public static VolumeProjectionArgs SecretFiles(string secret, params (string Key, string Path)[] items) =>
        new()
        {
            Secret = new SecretProjectionArgs { Name = secret, Items = Items(items) },
        };

    public static VolumeArgs Projected(string name, IEnumerable<VolumeProjectionArgs> sources) =>
        new()
        {
            Name = name,
            Projected = new ProjectedVolumeSourceArgs { Sources = sources.ToArray() },
        };

    public static VolumeArgs Scratch(string name, string limit) =>
        new()
        {
            Name = name,
            EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = limit },
        };

    public static VolumeMountArgs Mount(string volume, string path) => new() { Name = volume, MountPath = path };

    public static VolumeMountArgs ReadOnly(string volume, string path) =>
        new()
        {
            Name = volume,
            MountPath = path,
            ReadOnly = true,
        };

    private static KeyToPathArgs[] Items((string Key, string Path)[] items) =>
        [.. items.Select(item => new KeyToPathArgs { Key = item.Key, Path = item.Path })];
}
