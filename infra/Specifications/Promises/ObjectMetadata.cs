namespace FksSre.Specifications.Promises;

/// <summary>What a specification written like an object of Kubernetes says of itself, for the objects that are made of it.</summary>
/// <param name="Where">It stands.</param>
/// <param name="Namespace">Null where none is named.</param>
/// <param name="Labels">In the order of the file; keys and values are not checked.</param>
public sealed record ObjectMetadata(string Where, string? Namespace, IReadOnlyList<KeyValuePair<string, string>> Labels);
