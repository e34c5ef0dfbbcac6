using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>
/// What a kind's OpenAPI schema says of a value: its fields, out of the client's generated models, and how server-side apply merges it
/// (<c>x-kubernetes-list-type</c>, <c>x-kubernetes-list-map-keys</c>, <c>x-kubernetes-map-type</c>), which those leave out.
/// </summary>
/// <param name="Type">Of the value.</param>
/// <param name="Owner">The model whose field it is; null for a whole object and for items.</param>
/// <param name="Name">Of that field.</param>
internal sealed record ObjectSchema(Type Type, Type? Owner, string Name)
{
    private static readonly Dictionary<string, Type> _kinds = new[] { typeof(V1Pod), typeof(PrometheusRuleModel) }
        .SelectMany(known => known.Assembly.GetTypes())
        .Where(type =>
            type.GetCustomAttribute<KubernetesEntityAttribute>() is not null
            && typeof(IKubernetesObject<V1ObjectMeta>).IsAssignableFrom(type)
        )
        .ToDictionary(Named);

    /// <summary>Lists whose items are told apart by these fields. All others are replaced as a whole.</summary>
    private static readonly Dictionary<(Type, string), string[]> _keys = new()
    {
        [(typeof(V1PodSpec), "containers")] = ["name"],
        [(typeof(V1PodSpec), "initContainers")] = ["name"],
        [(typeof(V1PodSpec), "volumes")] = ["name"],
        [(typeof(V1PodSpec), "imagePullSecrets")] = ["name"],
        [(typeof(V1PodSpec), "topologySpreadConstraints")] = ["topologyKey", "whenUnsatisfiable"],
        [(typeof(V1Container), "env")] = ["name"],
        [(typeof(V1Container), "ports")] = ["containerPort", "protocol"],
        [(typeof(V1Container), "volumeMounts")] = ["mountPath"],
        [(typeof(V1ServiceSpec), "ports")] = ["port", "protocol"],
        [(typeof(V1ServiceAccount), "secrets")] = ["name"],
        [(typeof(PrometheusRuleModel.Rules), "groups")] = ["name"],
    };

    private static readonly HashSet<Type> _atomicModels =
    [
        typeof(V1LabelSelector),
        typeof(V1NodeSelector),
        typeof(V1RoleRef),
        typeof(V1ObjectFieldSelector),
        typeof(V1ConfigMapKeySelector),
        typeof(V1SecretKeySelector),
        typeof(V1LocalObjectReference),
        typeof(V1ResourceFieldSelector),
    ];

    private static readonly HashSet<(Type, string)> _atomicMaps =
    [
        (typeof(V1ServiceSpec), "selector"),
        (typeof(V1PodSpec), "nodeSelector"),
    ];

    /// <exception cref="NotSupportedException">No model of that kind is known.</exception>
    public static ObjectSchema Of(JsonObject item) =>
        _kinds.TryGetValue($"{item["apiVersion"]} {item["kind"]}", out var type)
            ? new(type, Owner: null, "")
            : throw new NotSupportedException($"The double knows no {item["apiVersion"]} {item["kind"]}.");

    private static string Named(Type type)
    {
        var entity = type.GetCustomAttribute<KubernetesEntityAttribute>()!;
        return entity.Group.Length == 0 ? $"{entity.ApiVersion} {entity.Kind}" : $"{entity.Group}/{entity.ApiVersion} {entity.Kind}";
    }

    /// <summary>Whether a value is owned and replaced as a whole, whatever is in it.</summary>
    public bool IsAtomic =>
        _atomicModels.Contains(Type)
        || (Owner is not null && _atomicMaps.Contains((Owner, Name)))
        || (Item is not null && Keys is null && !IsMap);

    /// <summary>The fields that tell the items of this list apart; null for what is no such list.</summary>
    public string[]? Keys => Owner is null ? null : _keys.GetValueOrDefault((Owner, Name));

    /// <summary>Of the items of this list or the values of this map.</summary>
    public ObjectSchema? Item =>
        Type.IsGenericType && Type.GetGenericTypeDefinition() is var open && (open == typeof(IList<>) || open == typeof(IDictionary<,>))
            ? new(Type.GetGenericArguments()[^1], Owner: null, "")
            : null;

    private bool IsMap => Type.GetGenericTypeDefinition() == typeof(IDictionary<,>);

    /// <returns>Null for a field that is not declared.</returns>
    public ObjectSchema? Field(string name) =>
        Item is { } values && IsMap ? values
        : Type.GetProperties().FirstOrDefault(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name == name)
            is { } property
            ? new(property.PropertyType, Type, name)
        : null;
}
