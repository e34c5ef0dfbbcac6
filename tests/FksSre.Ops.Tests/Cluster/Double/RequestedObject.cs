namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>What a path asks for, and how an API server refuses it.</summary>
internal sealed record RequestedObject(string Group, string Namespace, string Resource, string Name)
{
    public string Kind => Group.Length == 0 ? Resource : $"{Resource}.{Group}";

    /// <summary>E.g. <c>proxy</c>; empty for the object itself.</summary>
    private string Subresource { get; init; } = "";

    public string NotFound => $"{Kind} \"{Name.Split(':')[0]}\" not found";

    /// <summary>Of a kind that somebody has to define.</summary>
    public bool IsCustom => Group.Contains('.', StringComparison.Ordinal) && !Group.EndsWith(".k8s.io", StringComparison.Ordinal);

    public static RequestedObject Of(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (group, rest) = parts[0] == "api" ? ("", parts[2..]) : (parts[1], parts[3..]);
        return rest is ["namespaces", var place, var resource, ..]
            ? new(group, place, resource, rest.ElementAtOrDefault(3) ?? "") { Subresource = rest.ElementAtOrDefault(4) ?? "" }
            : new(group, "", rest[0], rest.ElementAtOrDefault(1) ?? "");
    }

    public string Forbidden(string user, string method)
    {
        var named = Name.Length == 0 ? "" : $" \"{Name}\"";
        var where = Namespace.Length == 0 ? "at the cluster scope" : $"in the namespace \"{Namespace}\"";
        return $"{Kind}{named} is forbidden: User \"{user}\" cannot {Verb(method)} resource "
            + $"\"{Resource}{(Subresource.Length == 0 ? "" : "/" + Subresource)}\" in API group \"{Group}\" {where}";
    }

    /// <summary>What it takes, as <c>namespace group resource verb name</c>.</summary>
    public string Right(string method) =>
        $"{Namespace} {Group} {Resource}{(Subresource.Length == 0 ? "" : "/" + Subresource)} {Verb(method)} {Name}".TrimEnd();

    public string Verb(string method) =>
        method switch
        {
            "GET" => Name.Length == 0 ? "list" : "get",
            "POST" => "create",
            _ => method.ToLowerInvariant(),
        };
}
