using k8s.Exceptions;
using k8s.KubeConfigModels;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace FksSre.Ops.Cluster;

/// <summary>What kubectl reads in a kubeconfig and the client library passes over.</summary>
internal sealed class KubeconfigRest
{
    private const string Extra = "as-user-extra";

    private static readonly IDeserializer _reader = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();

    [YamlMember(Alias = "users")]
    public List<NamedUser>? Users { get; set; }

    [YamlMember(Alias = "clusters")]
    public List<NamedCluster>? Clusters { get; set; }

    public static KubeconfigRest Of(string text) => _reader.Deserialize<KubeconfigRest?>(text) ?? new();

    /// <summary>The client library cannot read a file in which anybody acts with more than a name and groups.</summary>
    public static string WithoutExtra(string text)
    {
        if (!text.Contains(Extra, StringComparison.Ordinal))
        {
            return text;
        }

        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        foreach (var user in stream.Documents.SelectMany(document => UsersIn(document.RootNode)))
        {
            user.Children.Remove(Extra);
        }

        using var written = new StringWriter();
        stream.Save(written, assignAnchors: false);
        return written.ToString();
    }

    private static IEnumerable<YamlMappingNode> UsersIn(YamlNode root) =>
        root is YamlMappingNode map && map.Children.TryGetValue("users", out var users)
            ? (users as YamlSequenceNode ?? [])
                .OfType<YamlMappingNode>()
                .Select(each => each.Children.TryGetValue("user", out var user) ? user : null)
                .OfType<YamlMappingNode>()
            : [];

    /// <summary>In whose name the account asks, as headers.</summary>
    /// <param name="user">As the client library reads it.</param>
    /// <param name="rest">What else its kubeconfig says of it.</param>
    /// <exception cref="KubeConfigException">A server takes a header for each group, and what sends them puts several into one; and without
    /// a name it takes none of them.</exception>
    public static IReadOnlyList<(string Name, string Value)> ActingAs(UserCredentials? user, User? rest)
    {
        var groups = (user?.ImpersonateGroups ?? []).ToList();
        var uid = rest?.ActsAsUid ?? "";
        if (rest?.ActsWithExtra is { Count: > 0 } extra)
        {
            throw new KubeConfigException(
                $"its user acts with {Extra} ({string.Join(", ", extra.Keys)}), which cannot be sent from here; leave it out, or "
                    + "sign in as who has it"
            );
        }

        if (user?.Impersonate is not { Length: > 0 } name)
        {
            return groups.Count == 0 && uid.Length == 0
                ? []
                : throw new KubeConfigException("its user acts as groups or a uid (as-groups, as-uid) and as nobody; name whom with as");
        }

        return groups.Count > 1
            ? throw new KubeConfigException(
                $"its user acts as several groups ({string.Join(", ", groups)}), and only one can be sent from here; "
                    + "name one, or sign in as who has them"
            )
            :
            [
                ("Impersonate-User", name),
                .. groups.Select(group => ("Impersonate-Group", group)),
                .. uid.Length == 0 ? [] : new[] { ("Impersonate-Uid", uid) },
            ];
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

        [YamlMember(Alias = "as-uid")]
        public string? ActsAsUid { get; set; }

        [YamlMember(Alias = Extra)]
        public Dictionary<string, List<string>>? ActsWithExtra { get; set; }
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
