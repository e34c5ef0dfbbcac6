namespace FksSre.Delivery.Comparison.Resources;

/// <summary>How many lines differ.</summary>
internal static class LineDifferences
{
    public static string Of(string before, string after)
    {
        var (added, removed) = (Beyond(after, before), Beyond(before, after));
        return added + removed == 0
            ? "the same lines in another order"
            : $"+{Enumeration.Count(added)} −{Enumeration.Count(removed)} {(added + removed == 1 ? "line" : "lines")}";
    }

    private static int Beyond(string text, string other)
    {
        var left = other
            .Split('\n')
            .GroupBy(line => line, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return text.Split('\n')
            .GroupBy(line => line, StringComparer.Ordinal)
            .Sum(line => Math.Max(0, line.Count() - left.GetValueOrDefault(line.Key)));
    }
}
