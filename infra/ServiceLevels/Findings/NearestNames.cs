namespace FksSre.ServiceLevels.Findings;

/// <summary>What a person who mistyped a name may have meant.</summary>
public static class NearestNames
{
    private const int Most = 3;

    /// <returns>Null where nothing is near: more than a third of the letters would have to change.</returns>
    public static string? Of(string typed, IEnumerable<string> known) =>
        known
            .Select(name => (Name: name, Distance: Distance(name, typed)))
            .Where(x => x.Distance <= Math.Max(1, x.Name.Length / 3))
            .OrderBy(x => x.Distance)
            .ThenBy(x => x.Name, StringComparer.Ordinal)
            .Select(x => x.Name)
            .FirstOrDefault();

    /// <summary>The three nearest, however far: those that contain it or are part of it first.</summary>
    public static IEnumerable<string> Ranked(string typed, IEnumerable<string> known) =>
        known
            .OrderBy(name => Overlaps(name, typed) ? 0 : 1)
            .ThenBy(name => Distance(name, typed))
            .ThenBy(name => name, StringComparer.Ordinal)
            .Take(Most);

    private static bool Overlaps(string name, string typed) =>
        name.Contains(typed, StringComparison.OrdinalIgnoreCase) || typed.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many letters must be added, left out or replaced, capitals or not (Levenshtein's).</summary>
    private static int Distance(string from, string to)
    {
        var (a, b) = (from.ToLowerInvariant(), to.ToLowerInvariant());
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

        return row[^1];
    }
}
