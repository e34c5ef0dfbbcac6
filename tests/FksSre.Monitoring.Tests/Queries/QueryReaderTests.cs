using CsCheck;
using FksSre.PromQl;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Queries;

/// <summary>The reader of other people's queries beside Prometheus' own.</summary>
public class QueryReaderTests
{
    /// <summary>In one start of promtool.</summary>
    private const int Queries = 500;

    /// <summary>
    /// Prometheus 3 also reads a metric named offset, an offset of nothing and label names beyond the old letters, and its Go more of
    /// regular expressions: nothing that anybody writes on purpose, so it is refused here for all.
    /// </summary>
    private static readonly bool _readsMore = PromtoolCommand.Version.Major > 2;

    /// <summary>
    /// What is read here is read there: otherwise one query would lose a whole rule file. What is refused here is refused by
    /// Prometheus 2.
    /// </summary>
    [Fact]
    public void Reader_and_Prometheus_agree_on_what_a_query_is() =>
        Gen
            .Int.Array[Queries]
            .Sample(
                seeds =>
                {
                    var queries = seeds.Select(RandomQuery.Of).ToList();
                    var read = queries.ConvertAll(IsForAll);
                    Assert.InRange(read.Count(isRead => isRead), Queries / 4, Queries * 3 / 4);
                    var accepted = AcceptedQueries.Of(queries.ConvertAll(AsWritten));
                    var differences = Enumerable
                        .Range(0, Queries)
                        .Where(i => read[i] ? !accepted[i] : accepted[i] && !_readsMore)
                        .Select(i => $"{(read[i] ? "read" : "refused: " + Query.Parse(queries[i]).Problem!.Sentence)}: {queries[i]}")
                        .ToList();
                    Assert.True(differences.Count == 0, string.Join('\n', differences));
                },
                iter: 8,
                threads: 1
            );

    /// <summary>RE2's own constructs, and those that .NET knows beside them.</summary>
    [Fact]
    public void Reader_and_Prometheus_agree_on_regular_expressions()
    {
        string[] patterns =
        [
            @"5\d\d",
            @"a\_b",
            @"\pL",
            @"\p{L}",
            "[[:alpha:]]+",
            "[[:^digit:]]",
            "[[:none:]]",
            "[[:alpha:]",
            "(?i)get",
            "(?ims-U:a)",
            "(?U)a+",
            "(?-i)a",
            "(?i-)a",
            "a{1000}",
            "a{1001}",
            "a{0,1001}",
            "a{,5}",
            "a{5,2}",
            "a{b}",
            "a**",
            "a*+",
            "a{2}{3}",
            "(?P<1n>a)",
            "(?P<n->a)",
            "(?<n>a)",
            "(?#c)a",
            "(?>a)",
            "(?=a)",
            "(?!a)b",
            @"(a)\1",
            @"\012",
            @"\z",
            @"\Z",
            @"\A",
            @"\G",
            @"\e",
            @"\cA",
            @"\u0041",
            @"\x41",
            @"\x{1F600}",
            @"\x{110000}",
            @"\C",
            @"\Qa.b\E",
            @"\Qa",
            @"[\Q]",
            "(?x) a",
            "(?n)a",
            "[]a]",
            "[^]a]",
            "[a-z-[aeiou]]",
            "[a",
            "a]",
            "(a",
            "a)",
            "[z-a]",
            @"[a-\d]",
            @"a\\",
            "^*",
            "*a",
            "(?",
            "()",
        ];
        var queries = patterns.Select(p => $"up{{a=~`{p}`}}").ToList();
        var accepted = AcceptedQueries.Of(queries);

        Assert.InRange(accepted.Count(a => a), 20, patterns.Length - 20);
        Assert.Equal(
            patterns.Where((_, i) => accepted[i]),
            patterns.Where((_, i) => Query.Parse(queries[i]).Problem is null || (_readsMore && accepted[i]))
        );
    }

    [Fact]
    public void Reader_and_Prometheus_agree_on_odd_queries()
    {
        string[] queries =
        [
            "rate(a[0s])",
            "rate(a[1m1h])",
            "rate(a[1h1m])",
            "rate(a[1y2w3d])",
            "a offset 0s",
            "a{__name__=\"b\"}",
            "{__name__=\"a\",__name__=\"b\"}",
            "a{__name__!=\"\"}",
            "sum by () (a)",
            "a{b=\"\\'\"}",
            "a{b='\\\"'}",
            "a{b='\\''}",
            "a{b=\"\\400\"}",
            "a{b=\"\\08\"}",
            "a{b=\"\\ud800\"}",
            "a{b=\"\\U0010ffff\"}",
            "a{b=\"\\xc3\\xa9\"}",
            "RATE(a[5m])",
            "a offset 1h offset 1h",
        ];
        var accepted = AcceptedQueries.Of(queries.ToList());

        Assert.Equal(
            queries.Where((_, i) => accepted[i]),
            queries.Where((q, i) => Query.Parse(q).Problem is null || (_readsMore && accepted[i]))
        );
    }

    /// <summary>What only Prometheus 3 reads is put into the words of every version, as far as there are any.</summary>
    [Fact]
    public void What_is_written_is_read_by_every_version()
    {
        string[] queries =
        [
            "rate(a[300])",
            "rate(a[0x10])",
            "rate(a[0.5])",
            "a offset 300",
            "a OFFSET -90",
            "a[1800:60]",
            "a > 5m",
            "1h30m * a",
            "{\"a\"}",
            "{\"a\", b=\"c\"}",
            "a{\"b\"=\"c\"}",
            "sum by (\"b\", c) (a)",
            "a * ON(\"b\") GROUP_LEFT(\"c\") b",
            "SUM BY () (a) AND b OR c UNLESS d",
            "sum(a) WITHOUT (b)",
            "a == BOOL 1",
            "a{b=\"\\303\\251\"}",
            "a @ START()",
        ];

        Assert.Equal(queries, queries.Where(IsForAll));
        Assert.Equal(queries, queries.Where((_, i) => AcceptedQueries.Of([.. queries.Select(AsWritten)])[i]));
    }

    /// <summary>A longer one would keep the reader busy for minutes.</summary>
    [Fact]
    public void Query_of_more_than_500_operators_is_refused_where_the_next_stands()
    {
        Assert.Null(Query.Parse(Sum(500)).Problem);
        Assert.Equal(new QueryProblem(2_002, "It has more than 500 operators."), Query.Parse(Sum(501)).Problem);

        static string Sum(int operators) => "a" + string.Concat(Enumerable.Repeat(" + a", operators));
    }

    private static bool IsForAll(string query) => Query.Parse(query).Query is { OnlyPrometheus2.Count: 0, OnlyPrometheus3.Count: 0 };

    private static string AsWritten(string query) => Query.Parse(query).Query?.Text ?? query;
}
