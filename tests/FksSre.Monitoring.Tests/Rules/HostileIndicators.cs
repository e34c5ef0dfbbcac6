using CsCheck;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Tests.Rules;

/// <summary>Indicators of every kind, put together from what breaks names, matchers, queries and templates.</summary>
internal static class HostileIndicators
{
    private static readonly string[] _pieces =
    [
        "a",
        "a_total",
        "http:requests",
        "9",
        "_",
        "-",
        ".",
        " ",
        "\"",
        "'",
        "`",
        "\\",
        "{",
        "}",
        "(",
        ")",
        "[5m]",
        "[{{.window}}]",
        "{{.window}}",
        "rate",
        "sum",
        " by ",
        " and ",
        "*",
        "+",
        "|",
        "?",
        "=~",
        "!=",
        ",",
        "ä",
        "😀",
        "\ud83d",
        "\n",
        "\u001b",
        "1",
        "1e",
        "#",
    ];

    private static Gen<string> Text { get; } = Gen.Int[0, _pieces.Length - 1].Select(i => _pieces[i]).Array[0, 4].Select(string.Concat);

    private static Gen<string> QueryText { get; } =
        Gen.OneOf(
            Text,
            Text.Select(text => $"sum(rate(a_total{{job=\"{text}\"}}[{{{{.window}}}}]))"),
            Text.Select(text => $"sum(rate({text}[{{{{.window}}}}]))"),
            Gen.Const("sum(rate(a_total[{{.window}}]))")
        );

    private static Gen<Selector> Series { get; } =
        from metric in Gen.OneOf(Text, Gen.Const("a_total"))
        from label in Gen.OneOf(Text, Gen.Const("job"))
        from comparison in Gen.Int[0, 3]
        from value in Text
        select new Selector(metric, new LabelMatcher(label, (MatchOperator)comparison, value));

    private static Gen<EventSource> Source { get; } =
        Gen.OneOf(
            Series.Select(series => (EventSource)new EventSource.Counter(series)),
            QueryText.Select(text => (EventSource)new EventSource.Query(text))
        );

    public static Gen<Sli> All { get; } =
        Gen.OneOf(
            Gen.Select(Source, Source, (bad, total) => (Sli)new Sli.Availability("s", bad, total)),
            Gen.Select(Source, Source, (good, total) => (Sli)new Sli.GoodAvailability("s", good, total)),
            Series.Select(series => (Sli)new Sli.Latency("s", series, 0.2m)),
            Series.Select(series => (Sli)new Sli.NativeLatency("s", series, 0.2m)),
            Series.Select(series => (Sli)new Sli.Uptime("s", series)),
            QueryText.Select(text => (Sli)new Sli.RawRatio("s", new EventSource.Query(text)))
        );

    /// <summary>A service that promises something about it.</summary>
    public static Checked<Catalogue> Shop(Sli sli) =>
        CatalogueValidation.Validate(
            [
                new ServiceDeclaration
                {
                    Id = "shop",
                    Port = 8000,
                    Tier = Tier.High,
                    Owner = "platform",
                    Slos =
                    [
                        new SloDeclaration
                        {
                            Id = "promise",
                            ObjectivePercent = 99.9m,
                            Sli = new SliDeclaration.Explicit(sli),
                        },
                    ],
                },
            ],
            Cadence.Default
        );
}
