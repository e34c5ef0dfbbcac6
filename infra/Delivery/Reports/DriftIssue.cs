using FksSre.Delivery.Drift;

namespace FksSre.Delivery.Reports;

/// <summary>The one issue of a stack on GitHub that says how it has drifted.</summary>
public static class DriftIssue
{
    /// <summary>All of them carry it.</summary>
    public const string Label = "drift";

    private const int Longest = 60_000;

    /// <summary>The first line of the body, by which the issue is found again. It is not shown.</summary>
    public static string Marker(string environment) => $"<!-- fks-sre:drift {environment} -->";

    /// <summary>Whether a body begins with the marker, and with nothing before or behind it on its line.</summary>
    public static bool IsOf(string environment, string? body) =>
        body is not null && body.Split('\n', 2)[0].TrimEnd('\r') == Marker(environment);

    /// <summary>For a list of issues.</summary>
    public static string Title(string environment, DriftReport report) =>
        FormattableString.Invariant(
            $"Drift: {environment} is other than it is declared in {report.Items.Length} {(report.Items.Length == 1 ? "place" : "places")}"
        );

    /// <param name="environment">Its name.</param>
    /// <param name="report">With at least one item.</param>
    /// <param name="seen">Where it was seen, e.g. a commit and a time; a clause.</param>
    public static string Body(string environment, DriftReport report, string seen)
    {
        var head = $"{Marker(environment)}\n{GitHubText.Code(environment)} is other than it is declared, {GitHubText.Of(seen)}.\n\n";
        var tail = string.Concat(
            Section("Could not be looked at", report.NotLookedAt.Select(each => GitHubText.Of(GitHubText.Short($"{each}"))))
                .Concat(Section("No drift, and to be known", report.Remarks.Select(remark => GitHubText.Of(GitHubText.Short(remark)))))
        );
        var foot = $"\nLook again with `./fks drift {environment}`. This issue is closed by itself when that finds nothing.\n";
        // Half of the room at most for what is no drift.
        tail = tail.Length <= Longest / 2 ? tail : "";
        var lines = report
            .Items.Select(item =>
                $"- {GitHubText.Code(GitHubText.Short(item.Subject))}: {GitHubText.Of(GitHubText.Short(item.Text))}; "
                + $"{GitHubText.Of(item.Command)}\n"
            )
            .ToList();
        var (room, kept) = (Longest - head.Length - tail.Length - foot.Length - 100, 0);
        while (kept < lines.Count && (room -= lines[kept].Length) >= 0)
        {
            kept++;
        }

        var left = kept == lines.Count ? "" : FormattableString.Invariant($"- … and {lines.Count - kept} more.\n");
        return head + string.Concat(lines.Take(kept)) + left + tail + foot;
    }

    /// <summary>The comment with which it is closed.</summary>
    public static string Gone(string environment, DriftReport report, string seen) =>
        $"{GitHubText.Code(environment)} is as it is declared, {GitHubText.Of(seen)}; looked at: "
        + $"{GitHubText.Of(string.Join(", ", report.Looked))}.";

    /// <summary>The comment with which it is opened again.</summary>
    public static string Back(string environment, string seen) =>
        $"{GitHubText.Code(environment)} has drifted again, {GitHubText.Of(seen)}.";

    private static IEnumerable<string> Section(string heading, IEnumerable<string> lines)
    {
        var all = lines.Select(line => $"- {line}\n").ToList();
        return all.Count == 0 ? [] : [$"\n**{heading}**\n\n", .. all];
    }
}
