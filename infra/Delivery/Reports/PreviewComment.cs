using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Reports;

/// <summary>One comment on a pull request, for all environments: short enough for GitHub, and cut where it matters least.</summary>
public static class PreviewComment
{
    /// <summary>The first line of the comment, by which it is found again. It is not shown.</summary>
    public const string Marker = "<!-- fks-sre:preview -->";

    /// <summary>GitHub takes 65,536 characters; what runs the command may add a line of its own.</summary>
    public const int Longest = 60_000;

    /// <summary>Of one line as it is written, so that no single text crowds out all others.</summary>
    private static readonly (Effect Effect, string Heading)[] _sections =
    [
        (Effect.Loss, "Lost, or later"),
        (Effect.Change, "Changed"),
        (Effect.Gain, "Won, or sooner"),
    ];

    /// <param name="commit">That was looked at; its full name, or what stands for it.</param>
    /// <param name="previews">One an environment.</param>
    /// <param name="remarks">What else has to be said, a sentence each.</param>
    /// <param name="longest">In characters.</param>
    public static string Of(
        string commit,
        IReadOnlyList<EnvironmentPreview> previews,
        IReadOnlyList<string>? remarks = null,
        int longest = Longest
    )
    {
        var items = previews.SelectMany(Items).OrderBy(item => item.Rank).ToList();
        var places = items.ToLookup(item => (item.Preview, item.Section));
        // The longest beginning of what matters that fits: a longer one is never shorter.
        var (fits, all) = (0, items.Count + 1);
        while (all - fits > 1)
        {
            var middle = (fits + all) / 2;
            (fits, all) = Written(middle).Length <= longest ? (middle, all) : (fits, middle);
        }

        return Written(fits);

        string Written(int count) =>
            string.Join('\n', Lines(commit, previews, remarks ?? [], places, [.. items.Take(count)]).SelectMany(block => block)) + "\n";
    }

    private static IEnumerable<IEnumerable<string>> Lines(
        string commit,
        IReadOnlyList<EnvironmentPreview> previews,
        IReadOnlyList<string> remarks,
        ILookup<(EnvironmentPreview, string), Item> items,
        HashSet<Item> kept
    )
    {
        yield return [Marker, "## What this change means", "", $"Commit {GitHubText.Code(commit)}.", .. remarks.Select(GitHubText.Of), ""];
        foreach (var preview in previews)
        {
            var where = GitHubText.Code(preview.Environment);
            if (preview.IsQuiet)
            {
                yield return [$"**{where}**: nothing differs from {GitHubText.Of(preview.Before)}.", ""];
                continue;
            }

            yield return [$"### {where}: {preview.Summary}", "", $"Beside {GitHubText.Of(preview.Before)}.", ""];
            foreach (var section in _sections.Select(section => section.Heading))
            {
                yield return Section($"**{section}**", items[(preview, section)], kept, preview.Environment);
            }

            if (!preview.Past.IsEmpty)
            {
                yield return
                [
                    "",
                    "**Pages and tickets, had it been so before**",
                    "",
                    .. preview.Past.Select(line => $"- {GitHubText.Of(line)}"),
                ];
            }

            yield return ["", GitHubText.Of(preview.PolicyLine), ""];
            yield return Section(null, items[(preview, Policies)], kept, preview.Environment);
            if (items[(preview, InDetail)].Any(kept.Contains))
            {
                yield return
                [
                    "",
                    $"<details><summary>In detail</summary>",
                    "",
                    .. Section(null, items[(preview, InDetail)], kept, preview.Environment),
                    "",
                    "</details>",
                    "",
                ];
            }
        }
    }

    private static IEnumerable<string> Section(string? heading, IEnumerable<Item> items, HashSet<Item> kept, string environment)
    {
        var (shown, left) = (items.Where(kept.Contains).ToList(), items.Count(item => !kept.Contains(item)));
        if (shown.Count + left == 0)
        {
            return [];
        }

        return
        [
            .. heading is null ? Array.Empty<string>() : ["", heading, ""],
            .. shown.Select(item => item.Text),
            .. left == 0
                ? Array.Empty<string>()
                : [FormattableString.Invariant($"- … and {left} more: `./fks preview {environment}` shows all.")],
        ];
    }

    private const string Policies = "policies";
    private const string InDetail = "detail";

    private static IEnumerable<Item> Items(EnvironmentPreview preview)
    {
        foreach (var (effect, heading) in _sections)
        {
            foreach (var (change, place) in preview.Of(effect).Select((change, place) => (change, place)))
            {
                var line = $"{GitHubText.Code(GitHubText.Short(change.Subject))} {GitHubText.Of(GitHubText.Short(change.Text))}";
                yield return new(preview, heading, (change.IsLoud ? 0 : 1 + (int)effect, place), $"- {(change.IsLoud ? "⚠️ " : "")}{line}");
                if (!change.Details.IsEmpty)
                {
                    var details = change.Details.Select(detail => $"  - {GitHubText.Of(GitHubText.Short(detail))}");
                    yield return new(preview, InDetail, (10 + (int)effect, place), string.Join('\n', details.Prepend($"- {line}")));
                }
            }
        }

        foreach (var (finding, place) in preview.Said.Select((f, place) => (f, place)))
        {
            yield return new(preview, Policies, (finding.Level == FindingLevel.Error ? 0 : 5, place), Text(finding));
        }
    }

    private static string Text(Finding finding)
    {
        var value = GitHubText.Short(finding.Value.Length == 0 ? "(nothing)" : finding.Value);
        return $"- {GitHubText.Code($"{finding.Code} {GitHubText.Short(finding.Path)} = {value}")} "
            + $"{GitHubText.Of(GitHubText.Short(finding.Problem))} {GitHubText.Of(GitHubText.Short(finding.Remedy))}";
    }

    /// <summary>What stands in the comment whole or not at all.</summary>
    /// <param name="Preview">Whose it is.</param>
    /// <param name="Section">Under which heading.</param>
    /// <param name="Rank">The lower, the later it is left out.</param>
    /// <param name="Text">One line or several.</param>
    private sealed record Item(EnvironmentPreview Preview, string Section, (int, int) Rank, string Text);
}
