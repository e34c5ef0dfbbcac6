namespace FksSre.Stacks.Tests.Objects;

/// <summary>A mistake on purpose, and all that its rule must say about it.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Mistake">In words.</param>
/// <param name="Plant">Makes it.</param>
/// <param name="Problems">What is found then, and nothing else.</param>
internal sealed record Seed(string Rule, string Mistake, Action<ClusterObjects> Plant, params string[] Problems)
{
    /// <summary>The stack that it is made in.</summary>
    public string Variant { get; init; } = Variants.Prod;
}
