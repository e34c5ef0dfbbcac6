using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.Monitoring.Rules;
using FksSre.Policies.Definition;
using FksSre.PromQl;

namespace FksSre.Policies.Rules.Plan;

internal sealed partial class RateCoversFourScrapes()
    : PlanPolicy(
        "rate-covers-four-scrapes",
        PolicySeverity.High,
        "A rate looks back over at least four scrapes, or one that is missed leaves it without a value.",
        "Use a longer lookback, or scrape more often."
    )
{
    private const int Scrapes = 4;

    private static readonly string[] _rates = ["rate", "irate", "increase", "delta", "idelta", "deriv"];

    private static readonly Dictionary<string, TimeSpan> _units = new(StringComparer.Ordinal)
    {
        ["ms"] = TimeSpan.FromMilliseconds(1),
        ["s"] = TimeSpan.FromSeconds(1),
        ["m"] = TimeSpan.FromMinutes(1),
        ["h"] = TimeSpan.FromHours(1),
        ["d"] = TimeSpan.FromDays(1),
        ["w"] = TimeSpan.FromDays(7),
        ["y"] = TimeSpan.FromDays(365),
    };

    public override void Review(ReviewedPlan plan, Report report)
    {
        var every = plan.Monitoring.Environment.ScrapeInterval.TotalSeconds;
        var least = TimeSpan.FromSeconds(Scrapes * every);
        foreach (var (file, rule) in plan.AllRules)
        {
            var ranges =
                from part in rule.Expression.All
                let call = part as PromExpr.Call
                where call is not null && _rates.Contains(call.Function)
                let range = call.Arguments[^1] as PromExpr.Range
                where range is { IsSubquery: false, Lookback: not null }
                select range.Lookback;
            foreach (var lookback in ranges.Distinct(StringComparer.Ordinal))
            {
                report.Require(
                    $"rules/{file.Name}/{Called(rule)}/expr",
                    Length(lookback) >= least,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Over {lookback} there are less than {Scrapes} scrapes, of which there is one every {every:0} s."
                    ),
                    lookback
                );
            }
        }
    }

    private static string Called(Rule rule) => rule is RecordingRule recording ? recording.Record : ((AlertRule)rule).Alert;

    /// <summary>Of a duration as PromQL writes it, e.g. <c>1h30m</c>.</summary>
    private static TimeSpan Length(string lookback) =>
        Unit()
            .Matches(lookback)
            .Aggregate(TimeSpan.Zero, (sum, part) =>
                sum + (int.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * _units[part.Groups[2].Value])
            );

    [GeneratedRegex("([0-9]+)(ms|[smhdwy])", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
