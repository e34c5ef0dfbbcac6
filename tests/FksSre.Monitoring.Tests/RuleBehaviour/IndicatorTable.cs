using FksSre.Tests;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>What becomes of an SLO whose series are not as they should be.</summary>
internal enum Verdict
{
    CannotBe,
    CostsNothing,
    NoneBad,
    AllBad,
    AllBadLater,
    MoreThanAllBad,
    NotJudged,
    NotJudgedForDays,
    OnlyBad,
}

/// <summary>The table of kinds and states in docs/indicators.md.</summary>
internal static class IndicatorTable
{
    private static readonly Dictionary<string, Verdict> _words = new(StringComparer.Ordinal)
    {
        ["cannot be"] = Verdict.CannotBe,
        ["costs nothing"] = Verdict.CostsNothing,
        ["0 bad"] = Verdict.NoneBad,
        ["100 % bad, pages until it ends"] = Verdict.AllBad,
        ["100 % bad after 5 min, pages until it ends"] = Verdict.AllBadLater,
        ["more than 100 % bad, pages"] = Verdict.MoreThanAllBad,
        ["not judged, ticket after 20 min"] = Verdict.NotJudged,
        ["not judged, ticket after 3 d"] = Verdict.NotJudgedForDays,
        ["only bad events judged, ticket after 15 min"] = Verdict.OnlyBad,
    };

    /// <summary>All cells in the order of the table; a word that no test knows is an error.</summary>
    public static IReadOnlyList<(string Kind, string State, Verdict Verdict)> Cells { get; } = [.. Read()];

    private static IEnumerable<(string, string, Verdict)> Read()
    {
        var rows = File.ReadLines(Path.Combine(RepositoryRoot.Folder, "docs", "indicators.md"))
            .SkipWhile(line => !line.StartsWith("| kind of indicator", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
            .ToList();
        return from row in rows.Skip(2)
            from column in Enumerable.Range(1, row.Length - 1)
            select (row[0], rows[0][column], _words[row[column]]);
    }
}
