namespace FksSre.Delivery.Comparison.Resources;

/// <summary>Many things in few words.</summary>
internal static class Enumeration
{
    private const int Most = 6;

    /// <summary>All of them: <c>a, b and c</c>.</summary>
    public static string All(IEnumerable<string> things)
    {
        var all = things.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary>The first of them, and how many there are beyond.</summary>
    public static string Some(IEnumerable<string> things, string between = ", ", int most = Most)
    {
        var all = things.ToList();
        return all.Count <= most
            ? string.Join(between, all)
            : $"{string.Join(between, all.Take(most))}{between}and {Count(all.Count - most)} more";
    }

    /// <summary><c>1 Role</c>, <c>3 NetworkPolicies</c>.</summary>
    public static string Counted(int count, string kind) => $"{Count(count)} {(count == 1 ? kind : ResourceTypes.Plural(kind))}";

    /// <summary><c>17 ConfigMaps, 1 Role</c>: the most first.</summary>
    public static string ByKind(IEnumerable<ResourceStep> steps) =>
        string.Join(", ", Kinds(steps).Select(kind => Counted(kind.Count(), kind.Key)));

    /// <summary>A line a kind, with all names.</summary>
    public static IEnumerable<string> NamesByKind(IEnumerable<ResourceStep> steps) =>
        Kinds(steps)
            .Select(kind =>
                $"{(kind.Count() == 1 ? kind.Key : ResourceTypes.Plural(kind.Key))}: "
                + string.Join(", ", kind.Select(step => step.Name).Order(StringComparer.Ordinal))
            );

    public static string Count(int count) => FormattableString.Invariant($"{count}");

    private static IEnumerable<IGrouping<string, ResourceStep>> Kinds(IEnumerable<ResourceStep> steps) =>
        steps
            .GroupBy(step => ResourceTypes.Kind(step.Type), StringComparer.Ordinal)
            .OrderBy(kind => kind.Key == "component")
            .ThenByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key, StringComparer.Ordinal);
}
