using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>What one indicator in a file is read as, and what is said of it.</summary>
internal sealed record ReadSli(Sli? Sli, IReadOnlyList<Finding> Findings)
{
    /// <summary>Sloth's <c>error_ratio_query</c>.</summary>
    public static ReadSli Raw(string query) =>
        Sloth(
            $$"""
                  raw:
                    error_ratio_query: |
                      {{query}}
            """
        );

    /// <summary>Sloth's <c>error_query</c> and <c>total_query</c>.</summary>
    public static ReadSli Events(string bad, string total) =>
        Sloth(
            $$"""
                  events:
                    error_query: |
                      {{bad}}
                    total_query: |
                      {{total}}
            """
        );

    /// <summary>OpenSLO's <c>raw</c>.</summary>
    public static ReadSli Raw(string type, string query) =>
        Ratio(
            $$"""
                    rawType: {{type}}
                    raw:
            {{Source(query)}}
            """
        );

    /// <summary>OpenSLO's <c>good</c> or <c>bad</c>, and <c>total</c>, of counters.</summary>
    public static ReadSli Counters(string kind, string query, string total) => Pair(kind, query, total, isCounter: "true");

    /// <summary>The same of gauges.</summary>
    public static ReadSli Gauges(string kind, string query, string total) => Pair(kind, query, total, isCounter: "false");

    /// <summary>OpenSLO's <c>thresholdMetric</c>, and what its objective compares it with.</summary>
    public static ReadSli Threshold(string query, string @operator, string value) =>
        OpenSlo(
            $$"""
                  thresholdMetric:
            {{Source(query)}}
            """,
            $$"""
                  op: {{@operator}}
                  value: {{value}}
            """
        );

    /// <summary>The indicator, of which nothing may have been said.</summary>
    public Sli Quiet()
    {
        Assert.Empty(Findings);
        return Sli!;
    }

    /// <summary>The indicator, of which this may not have been said.</summary>
    public void NoneOf(string code)
    {
        Assert.DoesNotContain(Findings, f => f.Code == code);
        Assert.NotNull(Sli);
    }

    /// <summary>What was said, each with whether it stands in the way.</summary>
    public string Said() =>
        string.Join('\n', Findings.Select(f => $"{f.Code}{(f.Level == FindingLevel.Error ? " error" : "")}: {f.Problem}"));

    private static ReadSli Sloth(string sli) =>
        Read(
            $$"""
            version: prometheus/v1
            service: shop
            labels:
              team: shop
            slos:
              - name: a
                objective: 99.9
                sli:
            {{sli}}
            """
        );

    private static ReadSli Ratio(string ratio) => OpenSlo($"      ratioMetric:\n{ratio}", "");

    private static ReadSli OpenSlo(string metric, string comparison) =>
        Read(
            $$"""
            apiVersion: openslo/v1
            kind: SLO
            metadata:
              name: a
              labels:
                team: shop
            spec:
              service: shop
              indicator:
                metadata:
                  name: a
                spec:
            {{metric}}
              timeWindow:
                - duration: 30d
                  isRolling: true
              objectives:
                - target: 0.999
            {{comparison}}
            """
        );

    private static ReadSli Pair(string kind, string query, string total, string isCounter) =>
        Ratio(
            $$"""
                    counter: {{isCounter}}
                    {{kind}}:
            {{Source(query)}}
                    total:
            {{Source(total)}}
            """
        );

    private static string Source(string query) =>
        $$"""
                      metricSource:
                        type: Prometheus
                        spec:
                          query: |
                            {{query}}
            """;

    private static ReadSli Read(string text)
    {
        var read = SpecificationReading.Read([new("slos.yaml", text)]);
        return new((read.Services.SingleOrDefault()?.Slos.SingleOrDefault()?.Sli as SliDeclaration.Explicit)?.Sli, read.Findings);
    }
}
