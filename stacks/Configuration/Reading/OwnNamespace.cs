using FksSre.Stacks.Environments;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads where our objects are put.</summary>
internal static class OwnNamespace
{
    /// <summary>The cluster's own; a stack that made one of them would also remove it.</summary>
    private static readonly string[] _clusters = ["default", "kube-node-lease", "kube-public", "kube-system"];

    /// <summary>A namespace that the stack makes and removes. Default: <see cref="Namespaces.Monitoring"/>.</summary>
    public static string? Made(Setting setting, string? servicesNamespace)
    {
        var name = Apart(setting, setting.Namespace(absent: Namespaces.Monitoring, taken: servicesNamespace), servicesNamespace);
        return name is not null && _clusters.Contains(name)
            ? setting.RefuseText(
                NamespaceFindings.NamespaceOfCluster(
                    setting.Place,
                    name,
                    servicesNamespace == Namespaces.Monitoring ? Namespaces.Own : Namespaces.Monitoring
                )
            )
            : name;
    }

    /// <summary>A namespace that is there already. Required.</summary>
    public static string? Existing(Setting setting, string? servicesNamespace) =>
        Apart(setting, setting.Namespace(absent: null, taken: servicesNamespace), servicesNamespace);

    private static string? Apart(Setting setting, string? name, string? servicesNamespace) =>
        name is not null && name == servicesNamespace
            ? setting.RefuseText(NamespaceFindings.NamespaceOfServices(setting.Place, name))
            : name;
}
