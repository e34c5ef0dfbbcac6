using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Rendering;

namespace FksSre.Delivery.Comparison.Display;

/// <summary>What proves the rules: files of rule tests that come, go or test something else. One line for each of the three.</summary>
internal static class RuleTestChanges
{
    private const string Folder = $"{RenderedPaths.PrometheusFolder}/{RenderedPaths.TestsFolder}/";

    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var renames = Renames.Between(before, after);
        var pairs = Pairing.By(before.Plan.Tests, after.Plan.Tests, file => renames.Text(file.Name), file => file.Name);
        return
        [
            .. Said(Effect.Loss, "gone", [.. pairs.Gone.Select(file => $"{file.Name}: {Figures.Of(file.Tests.Length, "test")}")]),
            .. Said(Effect.Gain, "new", [.. pairs.New.Select(file => $"{file.Name}: {Figures.Of(file.Tests.Length, "test")}")]),
            .. Said(
                Effect.Change,
                "changed",
                [.. pairs.Both.Select(file => Difference(file, before, after)).Where(text => text.Length > 0)]
            ),
        ];
    }

    private static IEnumerable<Change> Said(Effect effect, string what, IReadOnlyList<string> files) =>
        files.Count == 0
            ? []
            : [new Change(Topic.Files, effect, "rule tests", $"{Figures.Of(files.Count, "file")} {what}") { Details = [.. files] }];

    private static string Difference(Pair<PlannedTestFile> file, RenderedEnvironment before, RenderedEnvironment after)
    {
        var tests = Pairing.By(file.Before.Tests, file.After.Tests, test => test.Name);
        var parts = new[]
        {
            file.Before.RuleFile == file.After.RuleFile ? "" : $"it tests {file.After.RuleFile} instead of {file.Before.RuleFile}",
            tests.Gone.Count == 0 ? "" : $"{Figures.Of(tests.Gone.Count, "test")} gone",
            tests.New.Count == 0 ? "" : $"{Figures.Of(tests.New.Count, "test")} new",
            tests.Both.Count(test => test.Before.Interval != test.After.Interval) is var paced and > 0
                ? $"{Figures.Of(paced, "test")} at another pace"
                : "",
        }
            .Where(part => part.Length > 0)
            .ToList();
        var isOtherText = Text(before, file.Before) != Text(after, file.After);
        return parts.Count > 0 ? $"{file.After.Name}: {Figures.List(parts)}"
            : isOtherText ? $"{file.After.Name}: other figures in the same {Figures.Of(file.After.Tests.Length, "test")}"
            : "";
    }

    private static string? Text(RenderedEnvironment side, PlannedTestFile file) => side.Files.GetValueOrDefault($"{Folder}{file.Name}.yml");
}
