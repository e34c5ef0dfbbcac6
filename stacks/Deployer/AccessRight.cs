namespace FksSre.Stacks.Deployer;

/// <summary>What may be done with one kind of object in one place.</summary>
/// <param name="Namespace">Null: anywhere in the cluster.</param>
/// <param name="Group">The API group; empty for the core.</param>
/// <param name="Resource">Plural, as access rules write it.</param>
/// <param name="Verb">E.g. <c>get</c>.</param>
/// <param name="Name">Of the one object it is about; null: any.</param>
public sealed record AccessRight(string? Namespace, string Group, string Resource, string Verb, string? Name = null)
{
    /// <summary>As people name it, e.g. <c>deployments.apps</c>.</summary>
    public string Kind => Group.Length == 0 ? Resource : $"{Resource}.{Group}";
}
