using FksSre.PromQl;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.Tests.Promtool;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Indicators that are not two counters.</summary>
public class OddIndicatorTests
{
    private const string Remaining = "slo:error_budget_remaining:ratio";

    [Fact]
    public void Ratio_that_is_not_a_number_without_traffic_leaves_the_budget_as_it_was() =>
        Holds(
            Service(
                new SloDeclaration
                {
                    Id = "freshness",
                    ObjectivePercent = 97m,
                    Sli = new SliDeclaration.Explicit(
                        new Sli.RawRatio(
                            "freshness",
                            new EventSource.Query("sum(rate(stale_ticks_total[{{.window}}])) / sum(rate(ticks_total[{{.window}}]))")
                        )
                    ),
                }
            ),
            [new("stale_ticks_total", "0+1x60 60+0x60"), new("ticks_total", "0+100x60 6000+0x60")],
            Nothing(70 * Minute, "sli:events_bad:rate5m"),
            True(59 * Minute, $"abs({Remaining} - 2 / 3) < bool 0.001"),
            True(119 * Minute, $"abs({Remaining} - 2 / 3) < bool 0.001")
        );

    /// <summary>Were they added up, one probe of three that is down would be a full outage.</summary>
    [Fact]
    public void Ratio_of_several_series_is_their_mean() =>
        Holds(
            Service(
                new SloDeclaration
                {
                    Id = "probes",
                    ObjectivePercent = 97m,
                    Sli = new SliDeclaration.Explicit(
                        new Sli.RawRatio("probes", new EventSource.Query("1 - avg_over_time(probe_success[{{.window}}])"))
                    ),
                }
            ),
            [
                new("probe_success{instance=\"a\"}", "1x60"),
                new("probe_success{instance=\"b\"}", "0x60"),
                new("probe_success{instance=\"c\"}", "1x60"),
            ],
            True(59 * Minute, "abs(sli:events_bad:rate5m / sli:events_total:rate5m - 1 / 3) < bool 0.001")
        );

    [Fact]
    public void Probes_that_fail_sometimes_cost_their_share() =>
        Holds(
            Service(SloDeclaration.Uptime(99m)),
            [Probe("1+0x190 0+0x0 1+0x60")],
            True(250 * Minute, $"abs(slo:events_bad:sum_window - 1) < bool 0.25"),
            Firing(250 * Minute)
        );

    [Fact]
    public void Good_over_total_counts_what_is_not_good() =>
        Holds(
            Service(
                new SloDeclaration
                {
                    Id = "orders",
                    ObjectivePercent = 95m,
                    Sli = new SliDeclaration.Explicit(
                        new Sli.GoodAvailability(
                            "orders",
                            new EventSource.Counter(new("orders_total", LabelMatcher.Equal("result", "filled"))),
                            new EventSource.Counter(new("orders_total"))
                        )
                    ),
                }
            ),
            [new("orders_total{result=\"filled\"}", "0+97x60"), new("orders_total{result=\"lost\"}", "0+3x60")],
            True(59 * Minute, $"abs({Remaining} - 0.4) < bool 0.001")
        );

    /// <summary>promtool can write native histograms from 2.46 on; on an older one this holds nothing.</summary>
    [Fact]
    public void Native_histogram_needs_no_bucket_at_the_threshold()
    {
        if (PromtoolCommand.Version < new Version(2, 46))
        {
            return;
        }

        // Schema 0: buckets end at powers of two. 985 requests up to 1/8 s and 15 above 4 s, each minute.
        Holds(
            Service(
                new SloDeclaration
                {
                    Id = "latency",
                    Sli = new SliDeclaration.NativeRequestsWithin(1_000m),
                    ObjectivePercent = 97m,
                }
            ),
            [
                new(
                    "http_request_duration_seconds{job=\"services\",service=\"fks_eleven\"}",
                    "{{schema:0 sum:0 count:0 offset:-3 buckets:[0 0 0 0 0 0 0]}}+{{schema:0 "
                        + "sum:50 count:1000 offset:-3 buckets:[985 0 0 0 0 0 15]}}x60"
                ),
            ],
            True(59 * Minute, $"abs({Remaining} - 0.5) < bool 0.001")
        );
    }
}
