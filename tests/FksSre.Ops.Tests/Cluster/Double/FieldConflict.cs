namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>A field that somebody else owns.</summary>
/// <param name="Field">As the server names it.</param>
/// <param name="Manager">Who owns it.</param>
/// <param name="ApiVersion">In which it was updated; null: it was applied.</param>
internal sealed record FieldConflict(string Field, string Manager, string? ApiVersion)
{
    /// <summary>Who owns it, as the server says it.</summary>
    public string Owner => ApiVersion is null ? $"\"{Manager}\"" : $"\"{Manager}\" using {ApiVersion}";
}
