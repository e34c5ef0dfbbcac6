using k8s.Exceptions;
using k8s.KubeConfigModels;
using YamlDotNet.Serialization;

namespace FksSre.Ops.Cluster;

/// <summary>What kubectl reads in a kubeconfig and the client library passes over.</summary>
internal sealed class KubeconfigRest
{
    private static readonly IDeserializer _reader = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();

    [YamlMember(Alias = "users")]
    public List<NamedUser>? Users { get; set; }

    [YamlMember(Alias = "clusters")]
    public List<NamedCluster>? Clusters { get; set; }

    public static KubeconfigRest Of(string text) => _reader.Deserialize<KubeconfigRest?>(text) ?? new();

    /// <summary>In whose name the account asks, as headers.</summary>
    /// <exception cref="KubeConfigException">A server takes a header for each group, and what sends them puts several into one.</exception>
    public static IReadOnlyList<(string Name, string Value)> ActingAs(UserCredentials? user)
    {
        if (user?.Impersonate is not { Length: > 0 } name)
        {
            return [];
        }

        var groups = (user.ImpersonateGroups ?? []).ToList();
        return groups.Count > 1
            ? throw new KubeConfigException(
                $"its user acts as several groups ({string.Join(", ", groups)}), and only one can be sent from here; "
                    + "name one, or sign in as who has them"
            )
            : [("Impersonate-User", name), .. groups.Select(group => ("Impersonate-Group", group))];
    }

    internal sealed class NamedUser
    {
        [YamlMember(Alias = "name")]
        public string Name { get; set; } = "";

        [YamlMember(Alias = "user")]
        public User? User { get; set; }
    }

    internal sealed class User
    {
        [YamlMember(Alias = "tokenFile")]
        public string? TokenFile { get; set; }
    }

    internal sealed class NamedCluster
    {
        [YamlMember(Alias = "name")]
        public string Name { get; set; } = "";

        [YamlMember(Alias = "cluster")]
        public Cluster? Cluster { get; set; }
    }

    internal sealed class Cluster
    {
        [YamlMember(Alias = "proxy-url")]
        public string? ProxyUrl { get; set; }
    }
}
