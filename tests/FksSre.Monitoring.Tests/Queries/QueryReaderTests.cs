using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using FksSre.ServiceLevels.Queries;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Queries;

/// <summary>The reader of other people's queries beside Prometheus' own.</summary>
public partial class QueryReaderTests
{
    /// <summary>In one start of promtool.</summary>
    private const int Queries = 500;

    /// <summary>What is read here is read there: otherwise one query would lose a whole rule file. What is refused here is refused there.</summary>
    [Fact]
    public void Reader_and_Prometheus_agree_on_what_a_query_is() => Gen.Int.Array[Queries].Sample(
        seeds =>
        {
            var queries = seeds.Select(RandomQuery.Of).ToList();
            var read = queries.ConvertAll(query => Query.Parse(query).Problem is null);
            Assert.InRange(read.Count(isRead => isRead), Queries / 4, Queries * 3 / 4);
            var accepted = Accepted(queries);
            var differences = Enumerable.Range(0, Queries).Where(i => read[i] != accepted[i]).Select(i => $"{(read[i] ? "read" : "refused: " + Query.Parse(queries[i]).Problem!.Sentence)}: {queries[i]}").ToList();
            Assert.True(differences.Count == 0, string.Join('\n', differences));
        },
        iter: 8,
        threads: 1);

    private static List<bool> Accepted(List<string> queries)
    {
        var text = new StringBuilder("groups:\n  - name: g\n    rules:\n");
        foreach (var query in queries)
        {
            text.Append(CultureInfo.InvariantCulture, $"      - record: r\n        expr: '{query.Replace("'", "''", StringComparison.Ordinal)}'\n");
        }

        using var folder = new ScratchFolder();
        folder.Write("rules.yml", text.ToString());
        var (_, output) = PromtoolCommand.Run(folder.Path, "check", "rules", "rules.yml");
        var refused = Refused().Matches(output).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        return [.. queries.Select((_, i) => !refused.Contains(i + 1))];
    }

    [GeneratedRegex("group \"g\", rule ([0-9]+), ", RegexOptions.CultureInvariant)]
    private static partial Regex Refused();
}
