using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>What a pod takes from a ConfigMap or a Secret.</summary>
/// <param name="Kind">ConfigMap or Secret.</param>
/// <param name="Name">Of the object.</param>
/// <param name="Keys">Those that are named; none for all.</param>
/// <param name="IsOptional">Whether the pod starts without.</param>
internal sealed record MountedKeys(string Kind, Property Name, Property[] Keys, bool IsOptional)
{
    /// <summary>By volumes, for its images and by variables, in the order of the specification.</summary>
    /// <param name="spec">Of the pod.</param>
    public static IEnumerable<MountedKeys> Of(Property spec) =>
        [
            .. spec["volumes"].Items.SelectMany(OfVolume),
            .. spec["imagePullSecrets"].Items.Select(pull => new MountedKeys("Secret", pull["name"], [], IsOptional: false)),
            .. Pods.Containers(spec).SelectMany(container => container["env"].Items).SelectMany(OfVariable),
            .. Pods.Containers(spec).SelectMany(container => container["envFrom"].Items).SelectMany(OfVariables),
        ];

    private static IEnumerable<MountedKeys> OfVolume(Property volume) =>
        [
            .. Files("ConfigMap", volume["configMap"], "name"),
            .. Files("Secret", volume["secret"], "secretName"),
            .. volume["projected"]
                ["sources"]
                .Items.SelectMany(source =>
                    Files("ConfigMap", source["configMap"], "name").Concat(Files("Secret", source["secret"], "name"))
                ),
        ];

    private static IEnumerable<MountedKeys> Files(string kind, Property source, string name) =>
        source.Exists ? [new(kind, source[name], [.. source["items"].Items.Select(item => item["key"])], MayLack(source))] : [];

    /// <summary>Also where nobody knows, as nothing is missing then.</summary>
    private static bool MayLack(Property source) => source["optional"].Exists && source["optional"].Flag != false;

    private static IEnumerable<MountedKeys> OfVariable(Property variable) =>
        One("ConfigMap", variable["valueFrom"]["configMapKeyRef"]).Concat(One("Secret", variable["valueFrom"]["secretKeyRef"]));

    private static IEnumerable<MountedKeys> One(string kind, Property source) =>
        source.Exists ? [new(kind, source["name"], [source["key"]], MayLack(source))] : [];

    private static IEnumerable<MountedKeys> OfVariables(Property variables) =>
        Files("ConfigMap", variables["configMapRef"], "name").Concat(Files("Secret", variables["secretRef"], "name"));
}
