using System.Globalization;
using CsCheck;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Tests;

/// <summary>Legal catalogues of any shape, with names that try to break out of YAML, PromQL and templates.</summary>
internal static class RandomCatalogue
{
    private static readonly string[] _pieces =
    [
        "a",
        "Z",
        "9",
        "_",
        "-",
        ".",
        " ",
        "/",
        "\"",
        "'",
        "\\",
        "`",
        "{",
        "}",
        "{{",
        "}}",
        "{{ .x }}",
        "$labels",
        "$1",
        "%",
        "#",
        ":",
        "|",
        ">",
        "&",
        "*",
        "!",
        "ä",
        "日本",
        "😀",
        "\u00a0",
        "null",
        "~",
        "fks_api",
    ];

    private static readonly int[] _days = [7, 28, 30, 90];

    public static Gen<string> Name { get; } =
        Any(_pieces).Array[1, 6].Select(string.Concat).Where(name => !string.IsNullOrWhiteSpace(name));

    private static Gen<string> Value { get; } = Any([.. _pieces, "\n", "\t", "\r", "\u2028"]).Array[0, 5].Select(string.Concat);

    private static Gen<LabelMatcher> Matcher { get; } =
        from label in Any(["job", "code", "path", "_x9"])
        from equal in Gen.Bool
        from value in Value
        select new LabelMatcher(label, equal ? MatchOperator.Equal : MatchOperator.NotEqual, value);

    private static Gen<Selector> Series { get; } =
        from metric in Any(["http_requests_total", "x:y:z", "_up"])
        from matchers in Matcher.Array[0, 3]
        select new Selector(metric, matchers);

    private static Gen<EventSource> Source { get; } =
        Gen.OneOf<EventSource>(
            Series.Select(s => (EventSource)new EventSource.Counter(s)),
            Gen.Const(
                (EventSource)
                    new EventSource.Query(
                        "(sum(rate(a_total[{{.window}}])) or vector(0)) + (sum(rate(b_total[{{.window}}])) or vector(0)) "
                            + "and on () (sum(rate(a_total[{{.window}}])) or sum(rate(b_total[{{.window}}])))"
                    )
            ),
            Gen.Const((EventSource)new EventSource.Query("count_over_time((max(age) > 3)[{{.window}}:30s])", EventUnit.PerLookback))
        );

    private static Gen<decimal> Within { get; } = Gen.Int[1, 100_000].Select(i => i / 1000m);

    private static Gen<Sli> Indicator { get; } =
        from name in Name
        from sli in Gen.OneOf(
            Gen.Select(Source, Source, (bad, total) => (Sli)new Sli.Availability(name, bad, total)),
            Gen.Select(Source, Source, (good, total) => (Sli)new Sli.GoodAvailability(name, good, total)),
            Gen.Select(Series, Within, (s, within) => (Sli)new Sli.Latency(name, s, Plain(within))),
            Gen.Select(Series, Within, (s, within) => (Sli)new Sli.NativeLatency(name, s, Plain(within))),
            Series.Select(s => (Sli)new Sli.Uptime(name, s with { Metric = "probe_success" })),
            Gen.Const((Sli)new Sli.RawRatio(name, new EventSource.Query("avg_over_time(x[{{.window}}])")))
        )
        select sli;

    private static Gen<SloDeclaration> Slo { get; } =
        from id in Name
        from sli in Indicator
        from percent in Gen.OneOf(Gen.Int[500_000, 999_999].Select(i => i / 10_000m), Gen.Const(99.9999m))
        from days in Gen.Int[0, _days.Length - 1].Select(i => _days[i])
        from description in Value
        select new SloDeclaration
        {
            Id = id,
            Sli = new SliDeclaration.Explicit(sli),
            ObjectivePercent = percent,
            WindowDays = days,
            Description = description,
            Policy = StandardPolicy.For(SloWindow.OfDays(days)).Without([.. Dead(percent, days)]),
        };

    private static Gen<ServiceDeclaration> Service { get; } =
        from id in Name
        from owner in Name
        from port in Gen.Int[1, 65535]
        from scraped in Gen.Bool
        from slos in Slo.Array[1, 4]
        select new ServiceDeclaration
        {
            Id = id,
            Port = scraped ? port : null,
            Tier = Tier.High,
            Owner = owner,
            Slos = [.. slos.DistinctBy(s => s.Id).DistinctBy(s => ((SliDeclaration.Explicit)s.Sli).Sli.Name)],
        };

    public static Gen<Catalogue> Any() =>
        Service
            .Array[1, 4]
            .Select(services =>
            {
                var validated = CatalogueValidation.Validate(
                    [.. services.DistinctBy(s => s.Id.Replace('_', '-'), StringComparer.OrdinalIgnoreCase)],
                    Cadence.Default
                );
                return validated.Value
                    ?? throw new InvalidOperationException(string.Join("\n", validated.Findings.Where(f => f.Level == FindingLevel.Error)));
            });

    private static IEnumerable<string> Dead(decimal percent, int days) =>
        from tier in StandardPolicy.For(SloWindow.OfDays(days)).Tiers
        where tier.Window.BurnRate(SloWindow.OfDays(days)).ErrorRatio(Objective.Percent(percent).Budget) >= 1m
        select tier.Name;

    /// <summary>Without the zeros that a decimal keeps at its end.</summary>
    private static decimal Plain(decimal value) =>
        decimal.Parse(value.ToString("0.###", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static Gen<string> Any(IReadOnlyList<string> values) => Gen.Int[0, values.Count - 1].Select(i => values[i]);
}
