namespace FksSre.Delivery.Reports;

/// <summary>What a job did, for its page on GitHub: a heading and a line each, whatever the lines hold.</summary>
public static class JobSummary
{
    private const int Longest = 60_000;

    /// <param name="heading">A few words.</param>
    /// <param name="lines">In their order; the last ones are left away where they are too many.</param>
    /// <returns>Markdown of at most 60,000 characters.</returns>
    public static string Of(string heading, IEnumerable<string> lines)
    {
        var all = lines.Select(line => $"- {GitHubText.Of(GitHubText.Short(line))}\n").ToList();
        var head = $"## {GitHubText.Of(heading)}\n\n";
        var (room, kept) = (Longest - head.Length - 50, 0);
        while (kept < all.Count && (room -= all[kept].Length) >= 0)
        {
            kept++;
        }

        var left = kept == all.Count ? "" : FormattableString.Invariant($"- … and {all.Count - kept} more.\n");
        return $"{head}{string.Concat(all.Take(kept))}{left}\n";
    }
}
