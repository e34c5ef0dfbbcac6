using System.Collections.Immutable;
using FksSre.Monitoring.RuleTests;
using FksSre.Stacks.Review;
using FksSre.Tests;

namespace FksSre.Policies.Tests;

public class RealStackTests
{
    private static readonly DateOnly _today = new(2026, 11, 27);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Committed_environment_keeps_every_rule(string environment)
    {
        var (inputs, resources) = await RealStack.ReadAsync(environment, RuleTestScope.All);

        var outcome = StackReview.WithTestsAndRunbooks(inputs, resources, _today, Runbooks());

        GoldenFile.AssertSame(
            Path.Combine(GoldenFile.Folder("review"), $"{environment}.txt"),
            string.Concat(outcome.Advice.Select(finding => $"{finding}\n"))
        );
        Assert.Equal("", string.Join("\n\n", outcome.Errors));
    }

    private static ImmutableSortedDictionary<string, string> Runbooks() =>
        Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "docs", "runbooks"), "*.md")
            .ToImmutableSortedDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);
}
