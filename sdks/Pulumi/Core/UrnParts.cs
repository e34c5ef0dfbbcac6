namespace Pulumi;

/// <summary>Reads and builds resource names: urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME.</summary>
internal static class UrnParts
{
    private const string Separator = "::";

    /// <summary>The types from the outermost parent to the resource, joined by '$'.</summary>
    public static string QualifiedType(string urn) => urn.Split(Separator)[2];

    public static string Create(string stack, string project, string type, string name)
        => $"urn:pulumi:{string.Join(Separator, stack, project, type, name)}";
}
