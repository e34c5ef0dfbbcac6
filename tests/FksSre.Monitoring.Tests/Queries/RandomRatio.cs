namespace FksSre.Monitoring.Tests.Queries;

/// <summary>
/// A share of failed orders, put together in one of the ways in which people write it. All mean the same but for what they say where there
/// is nothing.
/// </summary>
internal sealed class RandomRatio
{
    private readonly Random _random;
    private readonly string _growth;

    private RandomRatio(int seed)
    {
        _random = new(seed);
        _growth = One("rate", "increase");
    }

    public static string Of(int seed)
    {
        var ratio = new RandomRatio(seed);
        var query = ratio.Share();
        for (var more = ratio._random.Next(5); more > 0; more--)
        {
            query = ratio.Wrapped(query);
        }

        return query;
    }

    private string Share() =>
        One(
            $"{Lost()} / {All()}",
            $"1 - {Filled()} / {All()}",
            $"({Sum("")} - {Filled()}) / {All()}",
            $"{Lost()} / ({Lost()} + {Filled()})",
            $"1 - {Filled()} / ({Lost()} + {Filled()})",
            $"({Sum("")} - {Filled()}) / ({Filled()} + {Sum("result=\"lost\"")})",
            $"({Sum("result=\"lost\",pod=\"1\"")} + {Sum("result=\"lost\",pod=\"2\"")}) / {All()}",
            $"{Sum("result=\"lost\",pod=\"1\"")} / {Sum("")} + {Sum("result=\"lost\",pod=\"2\"")} / {Sum("")}",
            $"100 * {Lost()} / (100 * {All()})"
        );

    private string Wrapped(string query) =>
        One(
            $"({query})",
            $"({query}) * 1",
            $"100 * ({query}) / 100",
            $"1 - (1 - ({query}))",
            $"-(-({query}))",
            $"clamp_max({query}, 1)",
            $"clamp_min({query}, 0)",
            $"clamp({query}, 0, 1)",
            $"({query}) or vector(0)",
            $"({query}) or on () vector(0)",
            $"sum({query})",
            $"avg({query})",
            $"({query}) >= 0",
            $"vector(scalar({query}))",
            $"({query}) and on () ({Sum("")} > 0.05)",
            $"({query}) unless on () (vector(time()) < 600)"
        );

    private string Lost() =>
        One(
            Sum("result=\"lost\""),
            $"({Sum("result=\"lost\"")} or vector(0))",
            $"({Sum("result=~\"lost\"")} or 0 * {Sum("")})",
            $"clamp_min({Sum("result!=\"filled\"")}, 0)"
        );

    private string Filled() => One(Sum("result=\"filled\""), $"({Sum("result=\"filled\"")})", $"{Sum("result!=\"lost\"")} / 2 * 2");

    private string All() => One(Sum(""), Sum(""), $"({Sum("")} > 0)", $"scalar({Sum("")})", $"({Sum("")} or vector(1))");

    private string Sum(string matchers) =>
        One(
            $"sum({_growth}(orders_total{{{matchers}}}[{{{{.window}}}}]))",
            $"sum by () ({_growth}(orders_total{{{matchers}}}[{{{{ .window }}}}]))",
            $"SUM( {_growth}( orders_total{{ {matchers} }}[{{{{.window}}}}] ) )"
        );

    private string One(params string[] of) => of[_random.Next(of.Length)];
}
