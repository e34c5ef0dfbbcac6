using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>What promtool finds when a panel asks about series that are made up.</summary>
internal static class PanelAnswer
{
    /// <param name="query">PromQL of the panel.</param>
    /// <param name="at">When it is asked, since the series began.</param>
    /// <param name="series">Each with its values a minute apart, as promtool writes them.</param>
    /// <param name="expected">Labels and value of each sample; none: no answer.</param>
    public static void Is(
        string query,
        string at,
        IEnumerable<(string Series, string Values)> series,
        params (string Labels, object Value)[] expected
    )
    {
        using var folder = new ScratchFolder();
        folder.Write(
            "panel.yml",
            $"""
            evaluation_interval: 1m
            tests:
            - interval: 1m
              input_series:
            {string.Join('\n', series.Select(one => $"  - {{series: '{one.Series}', values: '{one.Values}'}}"))}
              promql_expr_test:
              - eval_time: {at}
                expr: |-
                  {query.ReplaceLineEndings("\n      ")}
                exp_samples: [{string.Join(
                ", ",
                expected.Select(sample => FormattableString.Invariant($"{{labels: '{sample.Labels}', value: {sample.Value}}}"))
            )}]

            """
        );

        var (passed, output) = PromtoolCommand.Run(folder.Path, "test", "rules", "panel.yml");

        Assert.True(passed, output);
    }
}
