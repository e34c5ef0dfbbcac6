namespace FksSre.Stacks.Configuration.Values;

/// <summary>What a person who mistyped a name may have meant.</summary>
internal static class Nearest
{
    /// <returns>Null where nothing is near: more than a third of the letters would have to change.</returns>
    public static string? Of(string name, IEnumerable<string> known) => known
        .Select(k => (Known: k, Distance: Distance(k.ToLowerInvariant(), name.ToLowerInvariant())))
        .Where(x => x.Distance <= Math.Max(1, x.Known.Length / 3))
        .OrderBy(x => x.Distance)
        .ThenBy(x => x.Known, StringComparer.Ordinal)
        .Select(x => x.Known)
        .FirstOrDefault();

    /// <summary>How many letters must be added, left out or replaced.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
