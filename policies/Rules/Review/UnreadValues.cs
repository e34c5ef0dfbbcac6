namespace FksSre.Policies.Review;

/// <summary>What a rule asked of a resource and nobody knows yet.</summary>
/// <param name="Subject">The resource, as people name it.</param>
/// <param name="Urn">Of the resource.</param>
/// <param name="Paths">Sorted.</param>
public sealed record UnreadValues(string Subject, string Urn, IReadOnlyList<string> Paths);
