namespace FksSre.Monitoring.Tests.Queries;

/// <summary>A text that looks like PromQL: mostly well formed, often with a token too many, too few or in the wrong place.</summary>
internal sealed class RandomQuery
{
    private static readonly string[] _binaries =
    [
        "+",
        "-",
        "*",
        "/",
        "%",
        "^",
        "==",
        "!=",
        "<",
        ">=",
        "and",
        "or",
        "unless",
        "atan2",
        "> bool",
    ];
    private static readonly string[] _selectors =
    [
        "up",
        "http_requests_total{job=\"shop\"}",
        "{job=~\"a|b\"}",
        "x:y:z{code!~\"5..\",le=\"+Inf\",}",
        "a{b='c'}",
        "{b=\"\"}",
        "sum",
        "by",
    ];
    private static readonly string[] _scalars = ["1", "0.5", "1e3", ".5", "0x1F", "Inf", "nan", "time()", "pi()", "scalar(up)"];
    private static readonly string[] _ranged =
    [
        "rate",
        "increase",
        "delta",
        "avg_over_time",
        "count_over_time",
        "last_over_time",
        "changes",
        "resets",
        "deriv",
    ];
    private static readonly string[] _vectored = ["abs", "ceil", "sort", "timestamp", "histogram_count", "absent", "ln", "hour"];
    private static readonly string[] _aggregations = ["sum", "max", "AVG", "count", "group", "stddev"];
    private static readonly string[] _splinters =
    [
        "(",
        ")",
        "[",
        "]",
        "[5m]",
        "{",
        "}",
        ",",
        "by",
        "(job)",
        "on",
        "offset 5m",
        "@ 3",
        "5m",
        "1",
        "\"t\"",
        "bool",
        "=",
        "sum",
        "rate",
        "-",
        "#",
        "group_left",
        ":",
    ];

    private readonly Random _random;

    private RandomQuery(int seed) => _random = new(seed);

    public static string Of(int seed)
    {
        var query = new RandomQuery(seed);
        var words = query.Vector(0).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        return string.Join(' ', query._random.Next(5) < 2 ? query.Broken(words) : words);
    }

    private List<string> Broken(List<string> words)
    {
        var at = _random.Next(words.Count);
        switch (_random.Next(4))
        {
            case 0:
                words.RemoveAt(at);
                break;
            case 1:
                words.Insert(at, One(_splinters));
                break;
            case 2:
                words[at] = One(_splinters);
                break;
            default:
                (words[at], words[^1]) = (words[^1], words[at]);
                break;
        }

        return words;
    }

    private string Vector(int depth) =>
        depth > 3
            ? One(_selectors)
            : _random.Next(12) switch
            {
                0 or 1 => One(_selectors),
                2 => $"{One(_ranged)} ( {Range(depth + 1)} )",
                3 => $"{One(_vectored)} ( {Vector(depth + 1)} )",
                4 => $"{One(_aggregations)} ( {Vector(depth + 1)} ) {Grouping()}",
                5 => $"{One(_aggregations)} {Grouping()} ( {Vector(depth + 1)} )",
                6 => $"{One(["topk", "quantile", "bottomk"])} ( {One(_scalars)} , {Vector(depth + 1)} )",
                7 => $"{One(["clamp_min", "clamp_max", "round"])} ( {Vector(depth + 1)} , {One(_scalars)} )",
                8 => $"{Vector(depth + 1)} {One(_binaries)} {Matching()} {Vector(depth + 1)}",
                9 => $"{Vector(depth + 1)} {One(_binaries)} {One(_scalars)}",
                10 => $"( {Vector(depth + 1)} )",
                _ => One([
                    $"- {Vector(depth + 1)}",
                    $"vector ( {One(_scalars)} )",
                    $"{One(_selectors)} offset {One(["5m", "-1h30m", "1d"])}",
                    $"{One(_selectors)} @ {One(["start()", "17", "end ( )"])}",
                    $"histogram_quantile ( 0.9 , {Vector(depth + 1)} )",
                    $"label_replace ( {Vector(depth + 1)} , \"a\" , \"$1\" , \"b\" , \"(.*)\" )",
                    $"{One(_scalars)} {One(_binaries)} {One(_scalars)}",
                ]),
            };

    private string Range(int depth) =>
        _random.Next(3) switch
        {
            0 => $"{Vector(depth)} [ {One(["5m", "1h"])} : {One(["", "30s"])} ]",
            1 => $"{One(_selectors)} [ {One(["5m", "1w2d", "90s"])} ] {One(["", "offset 1h"])}",
            _ => $"{One(_selectors)} [ 5m ]",
        };

    private string Grouping() => One(["", "by ( job )", "without ( instance , job )", "by ( )"]);

    private string Matching() => One(["", "", "on ( job )", "ignoring ( code )", "on ( ) group_left", "ignoring ( a ) group_right ( b )"]);

    private string One(IReadOnlyList<string> of) => of[_random.Next(of.Count)];
}
