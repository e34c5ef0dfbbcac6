using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.Ops.Processes;

namespace FksSre.Bench.Matrix;

/// <summary>
/// Rules and a trace given to promtool, which evaluates both each minute, and numbers asked of what the rules made of it.
/// </summary>
internal static partial class PromtoolMatrix
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(20);

    /// <param name="promtool">The binary.</param>
    /// <param name="rules">A rule file.</param>
    /// <param name="groups">In the order of evaluation.</param>
    /// <param name="series">Values at each minute, in promtool's notation.</param>
    /// <param name="questions">Queries for a single number, each at a minute.</param>
    /// <returns>The answers in that order; null where there is none.</returns>
    public static async Task<IReadOnlyList<double?>> AskAsync(
        string promtool,
        string rules,
        IEnumerable<string> groups,
        IEnumerable<(string Series, string Values)> series,
        IReadOnlyList<(string Query, int Minute)> questions
    )
    {
        var folder = Directory.CreateTempSubdirectory("fks-matrix-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rules.yml"), rules);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "tests.yml"), Test(groups, series, questions));
            var run = await CommandRun.RunAsync(promtool, ["test", "rules", "tests.yml"], folder.FullName, _limit, CancellationToken.None);
            var answers = Answers()
                .Matches(run.Output)
                .Select(m =>
                    m.Groups["value"].Success ? double.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture) : (double?)null
                )
                .ToList();
            return answers.Count == questions.Count ? answers : throw new InvalidOperationException(run.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Every question expects an impossible answer, since promtool says only then what it got.</summary>
    private static string Test(
        IEnumerable<string> groups,
        IEnumerable<(string Series, string Values)> series,
        IReadOnlyList<(string Query, int Minute)> questions
    ) =>
        $"""
            rule_files: [rules.yml]
            evaluation_interval: 1m
            group_eval_order: [{string.Join(", ", groups.Select(g => $"'{g}'"))}]
            tests:
              - interval: 1m
                input_series:
            {string.Join('\n', series.Select(s => $"      - series: '{s.Series}'\n        values: '{s.Values}'"))}
                promql_expr_test:
            {string.Join(
                '\n',
                questions.Select(q =>
                    $"      - expr: '{q.Query}'\n        eval_time: {q.Minute}m\n        exp_samples: [{{labels: '{{impossible=\"yes\"}}', value: 1}}]"
                )
            )}

            """;

    [GeneratedRegex(@"got:\s*(nil|\{\} (?<value>[-+.\deE]+))")]
    private static partial Regex Answers();
}
