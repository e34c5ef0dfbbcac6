using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels.Declarations;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Errors step up after as many healthy hours as any page looks back, and two more; scraped and evaluated each minute.</summary>
public class DetectionTests
{
    private const string Pages = "ALERTS{alertstate=\"firing\",severity=\"page\"}";

    /// <summary>Sloth's minutes at 100 requests a minute; half of them where there are 1,000.</summary>
    [Theory]
    [InlineData(100, 100, 1)]
    [InlineData(100, 10, 9)]
    [InlineData(100, 2, 44)]
    [InlineData(1_000, 100, 1)]
    [InlineData(1_000, 10, 5)]
    [InlineData(1_000, 2, 23)]
    public void Step_of_errors_pages_within_the_promised_minutes(int perMinute, int percent, int minutes)
    {
        const int healthy = 8 * 60;
        var bad = perMinute * percent / 100;
        var onset = healthy * Minute;

        var rules = ForPages(ServiceRules.Derive(Service(SloDeclaration.Availability(99.9m)), Links));
        HoldsInAnyOrder(
            rules,
            [
                Requests(200, $"0+{perMinute}x{healthy} {((long)perMinute * healthy) + perMinute - bad}+{perMinute - bad}x60"),
                Requests(503, $"0+0x{healthy} {bad}+{bad}x60"),
            ],
            Nothing(onset, Pages),
            True(onset + (minutes * Minute), $"count({Pages}) > bool 0")
        );
    }
}
