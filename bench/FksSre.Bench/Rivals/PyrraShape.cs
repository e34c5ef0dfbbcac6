using System.Globalization;

namespace FksSre.Bench.Rivals;

/// <summary>
/// What Pyrra generates for a 30-day ratio objective with its generic rules, rebuilt from its documented form: windows and
/// factors are those of 28 days stretched to 30, rounded to minutes, and every window reads the raw series.
/// </summary>
internal static class PyrraShape
{
    private static readonly string[] _windows = ["5m", "32m", "1h4m", "2h9m", "6h26m", "1d1h43m", "4d6h51m"];

    /// <param name="metric">The counter without <c>_total</c>; recorded names are made from it.</param>
    /// <param name="bad">Selector of the failed.</param>
    /// <param name="total">Selector of all.</param>
    /// <param name="objective">As a ratio.</param>
    /// <param name="code">The label that tells the failed from the others.</param>
    public static IReadOnlyList<RivalGroup> Groups(string metric, string bad, string total, decimal objective, string code)
    {
        var budget = $"(1-{objective.ToString(CultureInfo.InvariantCulture)})";
        return
        [
            new(
                "pyrra-increase",
                150,
                [
                    new($"{metric}:increase30d", false, $"sum by ({code}) (increase({total}[30d]))"),
                    new("SLOMetricAbsent", true, $"absent({total}) == 1", For: "3m", Severity: "critical"),
                ]
            ),
            new(
                "pyrra",
                30,
                [
                    .. _windows.Select(w => new RivalRule(
                        $"{metric}:burnrate{w}",
                        false,
                        $"sum(rate({bad}[{w}])) / sum(rate({total}[{w}]))"
                    )),
                    Burn("5m", "1h4m", 14, "2m", "critical"),
                    Burn("32m", "6h26m", 7, "16m", "critical"),
                    Burn("2h9m", "1d1h43m", 2, "1h4m", "warning"),
                    Burn("6h26m", "4d6h51m", 1, "3h13m", "warning"),
                ]
            ),
            new(
                "pyrra-generic",
                30,
                [
                    new("pyrra_objective", false, $"vector({objective.ToString(CultureInfo.InvariantCulture)})"),
                    new("pyrra_window", false, "vector(2592000)"),
                    new(
                        "pyrra_availability",
                        false,
                        $"1 - sum({metric}:increase30d{{{code}=~\"5..\"}} or vector(0)) / sum({metric}:increase30d)"
                    ),
                    new("pyrra_requests:rate5m", false, $"sum(rate({total}[5m]))"),
                    new("pyrra_errors:rate5m", false, $"sum(rate({bad}[5m])) or vector(0)"),
                ]
            ),
        ];

        RivalRule Burn(string @short, string @long, int factor, string wait, string severity) =>
            new(
                "PyrraBudgetBurn",
                true,
                $"{metric}:burnrate{@short} > ({factor} * {budget}) and {metric}:burnrate{@long} > ({factor} * {budget})",
                wait,
                severity,
                @long
            );
    }
}
