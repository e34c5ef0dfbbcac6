using System.Globalization;

namespace FksSre.Bench.Rivals;

/// <summary>What Sloth 0.16 generates for a 30-day SLO on events, rebuilt from its committed examples (<c>examples/_gen</c>).</summary>
internal static class SlothShape
{
    private static readonly string[] _windows = ["5m", "30m", "1h", "2h", "6h", "1d", "3d"];

    public static IReadOnlyList<RivalGroup> Groups(string bad, string total, decimal objective)
    {
        var budget = (1m - objective).ToString(CultureInfo.InvariantCulture);
        return
        [
            new(
                "sloth-slo-sli-recordings",
                30,
                [
                    .. _windows.Select(w => new RivalRule(
                        $"slo:sli_error:ratio_rate{w}",
                        false,
                        $"(sum(rate({bad}[{w}]))) / (sum(rate({total}[{w}])))"
                    )),
                    new(
                        "slo:sli_error:ratio_rate30d",
                        false,
                        "sum_over_time(slo:sli_error:ratio_rate5m[30d]) / count_over_time(slo:sli_error:ratio_rate5m[30d])"
                    ),
                ]
            ),
            new(
                "sloth-slo-meta-recordings",
                30,
                [
                    new("slo:objective:ratio", false, $"vector({objective.ToString(CultureInfo.InvariantCulture)})"),
                    new("slo:error_budget:ratio", false, $"vector(1-{objective.ToString(CultureInfo.InvariantCulture)})"),
                    new("slo:time_period:days", false, "vector(30)"),
                    new("slo:current_burn_rate:ratio", false, "slo:sli_error:ratio_rate5m / slo:error_budget:ratio"),
                    new("slo:period_burn_rate:ratio", false, "slo:sli_error:ratio_rate30d / slo:error_budget:ratio"),
                    new("slo:period_error_budget_remaining:ratio", false, "1 - slo:period_burn_rate:ratio"),
                    new("sloth_slo_info", false, "vector(1)"),
                ]
            ),
            new(
                "sloth-slo-alerts",
                30,
                [
                    new("SlothPage", true, $"{Tier("5m", "1h", "14.4", budget)} or {Tier("30m", "6h", "6", budget)}", Severity: "page"),
                    new("SlothTicket", true, $"{Tier("2h", "1d", "3", budget)} or {Tier("6h", "3d", "1", budget)}", Severity: "ticket"),
                ]
            ),
        ];
    }

    private static string Tier(string @short, string @long, string factor, string budget) =>
        $"(slo:sli_error:ratio_rate{@short} > ({factor} * {budget}) and slo:sli_error:ratio_rate{@long} > ({factor} * {budget}))";
}
