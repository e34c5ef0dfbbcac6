using System.Globalization;
using System.Text;
using CsCheck;
using FksSre.Monitoring.Tests.Queries;
using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.PromQl;

/// <summary>What is written is read as what it was: with all its parentheses, labels and times, and nothing else.</summary>
public class QueryTreeTests
{
    private const int Deepest = 4;

    private static readonly Gen<Selector> _selectors = Gen.Select(
        One("requests_total", "job:up:ratio", "x", "dotted.name", "errors:rate{{.window}}"),
        One(
            LabelMatcher.Equal("service", "fks \"api\" \\ \n"),
            LabelMatcher.Matches("code", "5..|2\\d"),
            new LabelMatcher("a.b", MatchOperator.NotEqual, ""),
            new LabelMatcher("le", MatchOperator.NotMatches, "0[.]3")
        ).Array[0, 2],
        (metric, matchers) => new Selector(metric, matchers)
    );

    private static readonly Gen<string> _times = One("", "", "offset 1h", "offset -90s", "@ end()", "@ 17.5 offset 7m");

    private static readonly Gen<PromExpr> _numbers = One("0", "0.0144", "1e3", "31", "Inf", "90000")
        .Select(text => (PromExpr)new PromExpr.Number(text));

    [Fact]
    public void Expression_that_was_written_is_read_as_the_same_tree() =>
        Vector(Deepest)
            .Sample(
                written =>
                {
                    var text = written.ToString();
                    var (query, problem) = Query.Parse(text);
                    Assert.True(problem is null, $"{text}\n{problem?.Sentence}");
                    Assert.Equal(Shape(written), Shape(query!.Root));
                },
                iter: 5_000
            );

    [Fact]
    public void Query_of_somebody_else_is_written_as_what_it_was_and_promtool_takes_it()
    {
        var queries = Enumerable.Range(1, 2_000).Select(seed => Query.Parse(RandomQuery.Of(seed)).Query).OfType<Query>().ToList();
        var written = queries.ConvertAll(query => PromPrinter.PrintOnLine(query.Root));

        Assert.InRange(queries.Count, 500, 1_999);
        Assert.Equal(queries.ConvertAll(query => Shape(query.Root)), written.ConvertAll(text => Shape(Query.Parse(text).Query!.Root)));
        var accepted = AcceptedQueries.Of(written);
        Assert.Empty(written.Where((_, i) => !accepted[i]));
    }

    [Theory]
    [InlineData("-a ^ b", "(neg (a ^ b))")]
    [InlineData("(-a) ^ b", "((neg a) ^ b)")]
    [InlineData("a ^ b ^ c", "(a ^ (b ^ c))")]
    [InlineData("(a ^ b) ^ c", "((a ^ b) ^ c)")]
    [InlineData("-a * b", "((neg a) * b)")]
    [InlineData("-(a * b)", "(neg (a * b))")]
    [InlineData("a - (b - c)", "(a - (b - c))")]
    [InlineData("a % b atan2 c", "((a % b) atan2 c)")]
    [InlineData("a > bool b == c", "((a > bool b) == c)")]
    [InlineData("(-a)[5m:30s]", "((neg a)[5m:30s])")]
    [InlineData("(a + b)[5m:] offset 1h", "((a + b)[5m:] offset 1h)")]
    [InlineData("sum without (x, y) (a)", "(sum without(x,y) a)")]
    [InlineData("topk by (x) (3, a)", "(topk by(x) 3 a)")]
    [InlineData("a * ignoring (x) group_right (y) b", "(a * ignoring(x)group_right(y) b)")]
    [InlineData("a / on (x) group_left () b", "(a / on(x)group_left() b)")]
    public void Text_is_read_as_its_tree_and_written_as_it_stood(string text, string shape)
    {
        var root = Query.Parse(text).Query!.Root;

        Assert.Equal((shape, text), (Shape(root), PromPrinter.PrintOnLine(root)));
    }

    private static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static Gen<PromExpr> Vector(int depth) =>
        depth == 0
            ? Gen.Select(_selectors, _times, Series)
            : Gen.Int[0, 7]
                .SelectMany(kind =>
                    kind switch
                    {
                        0 => Gen.Select(_selectors, _times, Series),
                        1 => Ranges(depth).Select(range => Prom.Call("sum_over_time", range)),
                        2 => Gen.Select(Vector(depth - 1), _numbers, (inner, least) => Prom.ClampMin(inner, least)),
                        3 => Aggregates(depth),
                        4 => Vector(depth - 1).Select(inner => (PromExpr)new PromExpr.Negated(inner)),
                        5 => Gen.Select(Vector(depth - 1), _numbers, One("+", "-", "*", "/", "%", "^", ">=", "=="), WithNumber),
                        _ => Gen.Select(Vector(depth - 1), Vector(depth - 1), Gen.Int[0, 999], Joined),
                    }
                );

    private static PromExpr Series(Selector selector, string time) =>
        selector.Metric.Contains("{{", StringComparison.Ordinal)
            ? new PromExpr.SeriesByLookback(selector) { Time = time }
            : new PromExpr.Series(selector) { Time = time };

    private static Gen<PromExpr> Ranges(int depth) =>
        Gen.Select(
            Vector(depth - 1),
            _selectors.Select(selector => Series(selector, "")),
            One<string?>(null, "5m", "1d2h"),
            One<string?>(null, "", "30s", QueryTemplate.Window),
            _times,
            (any, series, lookback, step, time) =>
                (PromExpr)new PromExpr.Range(step is null ? series : any, lookback) { Step = step, Time = time }
        );

    private static Gen<PromExpr> Aggregates(int depth) => Gen.Select(Vector(depth - 1), Gen.Int[0, 3], (inner, kind) => (PromExpr)(
                kind switch
                {
                    0 => new PromExpr.Aggregate("sum", inner, []),
                    1 => new PromExpr.Aggregate("max", inner, ["service", "a.b"]),
                    2 => new PromExpr.Aggregate("count", [inner]) { Without = ["le"] },
                    _ => new PromExpr.Aggregate("quantile", [0.95m, inner]) { By = ["slo"] },
                }
            ));

    private static PromExpr WithNumber(PromExpr left, PromExpr right, string @operator) => new PromExpr.Binary(left, @operator, right);

    private static PromExpr Joined(PromExpr left, PromExpr right, int choice)
    {
        string[] operators = ["+", "-", "*", "/", "%", "atan2", "^", ">", "<=", "!=", "and", "or", "unless"];
        var @operator = operators[choice % operators.Length];
        var binary = new PromExpr.Binary(left, @operator, right)
        {
            ReturnsBool = QueryOperators.IsComparison(@operator) && choice % 3 == 0,
        };
        var matched = (choice / 13 % 4) switch
        {
            0 => binary with { On = [] },
            1 => binary with { On = ["service", "a.b"] },
            2 => binary with { Ignoring = ["le"] },
            _ => binary,
        };
        return (matched.On ?? matched.Ignoring) is null || QueryOperators.JoinsSets(@operator)
            ? matched
            : (choice / 52 % 3) switch
            {
                0 => matched with { Group = (QueryOperators.GroupLeft, []) },
                1 => matched with { Group = (QueryOperators.GroupRight, ["owner"]) },
                _ => matched,
            };
    }

    /// <summary>The tree with a bracket around everything, so that no two trees look the same.</summary>
    private static string Shape(PromExpr expression) =>
        expression switch
        {
            PromExpr.Number number => number.Text,
            PromExpr.Quoted quoted => $"'{quoted.Value}'",
            PromExpr.Series series => Timed(Shape(series.Selector), series.Time),
            PromExpr.SeriesByLookback series => Timed($"?{Shape(series.Selector)}", series.Time),
            PromExpr.Range range => Timed(
                $"({Shape(range.Inner)}[{range.Lookback}{(range.Step is { } step ? $":{step}" : "")}]",
                range.Time
            ) + ")",
            PromExpr.Call call => $"({call.Function} {string.Join(' ', call.Arguments.Select(Shape))})",
            PromExpr.Aggregate a =>
                $"({a.Operator}{Labels("by", a.By)}{Labels("without", a.Without)} {string.Join(' ', a.Arguments.Select(Shape))})".Replace(
                    ")(",
                    ") (",
                    StringComparison.Ordinal
                ),
            PromExpr.Binary b => $"({Shape(b.Left)} {b.Operator}{(b.ReturnsBool ? " bool" : "")}{Matching(b)} {Shape(b.Right)})",
            PromExpr.Negated negated => $"(neg {Shape(negated.Inner)})",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Timed(string inner, string time) => time.Length == 0 ? inner : $"{inner} {time}";

    private static string Matching(PromExpr.Binary binary)
    {
        var text = Labels("on", binary.On) + Labels("ignoring", binary.Ignoring).TrimStart();
        var group = binary.Group is { } side ? $"{side.Word}({string.Join(',', side.Labels)})" : "";
        return text.Length == 0 ? group : (text.StartsWith(' ') ? text : " " + text) + group;
    }

    private static string Labels(string word, IEnumerable<string>? labels) => labels is null ? "" : $" {word}({string.Join(',', labels)})";

    private static string Shape(Selector selector)
    {
        var text = new StringBuilder(selector.Metric);
        foreach (var matcher in selector.Matchers)
        {
            text.Append(CultureInfo.InvariantCulture, $"<{matcher.Label} {matcher.Operator} {matcher.Value}>");
        }

        return text.ToString();
    }
}
