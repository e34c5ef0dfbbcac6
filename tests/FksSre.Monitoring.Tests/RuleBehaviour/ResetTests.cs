using FksSre.Bench.Rivals;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels.Declarations;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Pages end with the errors, no later than Sloth's on the same trace.</summary>
public class ResetTests
{
    private const string Bad = "http_requests_total{service=\"fks_eleven\",status=~\"5..\"}";
    private const string Total = "http_requests_total{service=\"fks_eleven\"}";

    /// <summary>Errors for a while, then none: all that pages is over in the minute when Sloth's page is.</summary>
    [Theory]
    [InlineData(100, 3)]
    [InlineData(100, 17)]
    [InlineData(10, 13)]
    [InlineData(10, 41)]
    [InlineData(2, 53)]
    public void Page_is_over_no_later_than_Sloths(int percent, int minutes)
    {
        const int healthy = 7 * 60;
        const int after = 50;
        var bad = percent * 10L;
        var good = 1000L - bad;
        var last = healthy * 1000L;
        var rules = ServiceRules.Derive(Service(SloDeclaration.Availability(99.9m)), Links);
        var sloth = SlothShape.Groups(Bad, Total, 0.999m);

        Holds(
            rules,
            [
                Requests(200, $"0+1000x{healthy} {last + good}+{good}x{minutes - 1} {last + (good * minutes) + 1000}+1000x{after}"),
                Requests(503, $"0+0x{healthy} {bad}+{bad}x{minutes - 1} {bad * minutes}+0x{after}"),
            ],
            [
                True(
                    (healthy + minutes + after) * Minute,
                    """
                    max(max_over_time(timestamp(ALERTS{alertname="ErrorBudgetBurn",alertstate="firing",severity="page"})[2h:1m]))
                    <= bool max(max_over_time(timestamp(ALERTS{alertname="SlothPage",alertstate="firing"})[2h:1m]))
                    """
                ),
                Nothing((healthy + minutes + after) * Minute, "ALERTS{alertstate=\"firing\",severity=\"page\"}"),
            ],
            [.. rules.Groups.Select(g => g.Name), .. sloth.Select(g => g.Name)],
            string.Concat(sloth.Select(g => g.ToYaml()))
        );
    }
}
