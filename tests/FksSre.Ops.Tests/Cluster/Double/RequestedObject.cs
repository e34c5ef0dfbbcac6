namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>What a path asks for, and how an API server refuses it.</summary>
internal sealed record RequestedObject(string Group, string Namespace, string Resource, string Name)
{
    private string Kind => Group.Length == 0 ? Resource : $"{Resource}.{Group}";

    public string NotFound => $"{Kind} \"{Name}\" not found";

    public static RequestedObject Of(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (group, rest) = parts[0] == "api" ? ("", parts[2..]) : (parts[1], parts[3..]);
        return rest is ["namespaces", var place, var resource, ..]
            ? new(group, place, resource, rest.ElementAtOrDefault(3) ?? "")
            : new(group, "", rest[0], rest.ElementAtOrDefault(1) ?? "");
    }

    public string Forbidden(string user)
    {
        var named = Name.Length == 0 ? "" : $" \"{Name}\"";
        var where = Namespace.Length == 0 ? "at the cluster scope" : $"in the namespace \"{Namespace}\"";
        return $"{Kind}{named} is forbidden: User \"{user}\" cannot {(Name.Length == 0 ? "list" : "get")} resource \"{Resource}\" in API group \"{Group}\" {where}";
    }
}
