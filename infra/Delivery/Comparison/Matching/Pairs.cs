namespace FksSre.Delivery.Comparison.Matching;

/// <summary>The same thing on both sides.</summary>
internal sealed record Pair<T>(T Before, T After);

/// <summary>What stands on both sides, on the old one alone, and on the new one alone; each in its own order.</summary>
internal sealed record Pairs<T>(IReadOnlyList<Pair<T>> Both, IReadOnlyList<T> Gone, IReadOnlyList<T> New);

/// <summary>Finds what belongs together by a key.</summary>
internal static class Pairing
{
    /// <summary>Equal keys of one side are told apart by their order.</summary>
    public static Pairs<T> By<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> keyBefore, Func<T, string> keyAfter)
        where T : notnull
    {
        var (old, @new) = (Keyed(before, keyBefore), Keyed(after, keyAfter));
        var there = @new.ToDictionary(each => each.Key, each => each.Value);
        var was = old.Select(each => each.Key).ToHashSet();
        return new(
            [.. old.Where(each => there.ContainsKey(each.Key)).Select(each => new Pair<T>(each.Value, there[each.Key]))],
            [.. old.Where(each => !there.ContainsKey(each.Key)).Select(each => each.Value)],
            [.. @new.Where(each => !was.Contains(each.Key)).Select(each => each.Value)]
        );
    }

    /// <inheritdoc cref="By{T}(IEnumerable{T}, IEnumerable{T}, Func{T, string}, Func{T, string})"/>
    public static Pairs<T> By<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> key)
        where T : notnull => By(before, after, key, key);

    private static List<((string Key, int Nth) Key, T Value)> Keyed<T>(IEnumerable<T> all, Func<T, string> key) =>
        [.. all.GroupBy(key, StringComparer.Ordinal).SelectMany(same => same.Select((value, nth) => ((same.Key, nth), value)))];
}
