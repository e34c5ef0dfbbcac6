namespace FksSre.Ops.Terminal;

/// <summary>What somebody may have meant who typed a name that does not exist.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>The three nearest: those that contain it or are part of it first, then by the number of letters to change.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> names, string typed) => names
        .OrderBy(name => Overlaps(name, typed) ? 0 : 1)
        .ThenBy(name => Distance(name.ToLowerInvariant(), typed.ToLowerInvariant()))
        .ThenBy(name => name, StringComparer.Ordinal)
        .Take(Most);

    private static bool Overlaps(string name, string typed) =>
        name.Contains(typed, StringComparison.OrdinalIgnoreCase) || typed.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
