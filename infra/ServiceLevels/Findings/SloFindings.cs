using System.Globalization;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Findings;

/// <summary>What can be wrong with an SLO.</summary>
internal static class SloFindings
{
    public static Finding DuplicateSlo(string path, string id, string first) =>
        new(
            "FKS010",
            path,
            id,
            $"Another SLO of this service has the same id ({first}); their series would collide.",
            "Rename one of them."
        );

    public static Finding BadObjective(string path, decimal percent, string example = "99.9") =>
        new(
            "FKS011",
            path,
            Percent(percent),
            "An objective lies between 0 and 100 percent, ends excluded: 100 leaves no budget to spend.",
            $"Promise what the service can keep, e.g. {example}."
        );

    public static Finding BadWindow(string path, long days) =>
        new(
            "FKS012",
            path,
            days.ToString(CultureInfo.InvariantCulture) + " d",
            "An SLO is judged over 7 to 90 days.",
            $"Take {(days < 7 ? 7 : 90)} d, or a month's 28 or 30 d."
        );

    public static Finding NoDialect(string path, string service) =>
        new(
            "FKS013",
            path,
            service,
            "The service declares no metrics dialect, so there is nothing to count its requests with.",
            "Declare a Dialect, or judge the service by its probe (SloDeclaration.Uptime)."
        );

    public static Finding BudgetTooSmall(
        string path,
        Objective objective,
        SloWindow window,
        TimeSpan budget,
        TimeSpan interval,
        FindingLevel level
    ) =>
        new(
            "FKS014",
            path,
            objective.ToString(),
            $"Over {window.Days} d this leaves {DurationText.For(budget)} of budget, less "
                + $"than one evaluation interval ({DurationText.For(interval)}).",
            "Lower the objective, or judge it over a longer window."
        )
        {
            Level = level,
        };

    public static Finding NoSuchBucket(string path, decimal milliseconds, string dialect, IEnumerable<decimal> bounds) =>
        new(
            "FKS015",
            path,
            FormattableString.Invariant($"{milliseconds:0.###} ms"),
            $"The {dialect} histogram has no bucket that ends there, so the share within it would be a guess.",
            $"Take one of {string.Join(", ", bounds.Select(b => FormattableString.Invariant($"{b * 1000m:0.###}")))} "
                + $"ms, or add the bucket to the service and to its dialect (WithBounds)."
        );

    public static Finding BadLatency(string path, decimal milliseconds) =>
        new(
            "FKS016",
            path,
            FormattableString.Invariant($"{milliseconds:0.###} ms"),
            "A latency threshold lies above 0.",
            "Write the milliseconds within which a request must be answered."
        );

    public static Finding DeadTier(string path, AlertTier tier, BurnRate rate, Objective objective) =>
        new(
            "FKS017",
            path,
            tier.Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"It would fire above {rate.ErrorRatio(objective.Budget) * 100m:0.####} % errors ({rate} × the budget), "
                    + $"which cannot happen."
            ),
            $"Leave it out (Policy.Without(\"{tier.Name}\")), or give it a smaller share of the budget."
        );

    public static Finding PermanentTicket(string path, AlertTier tier, BurnRate rate, SloWindow window) =>
        new(
            "FKS018",
            path,
            tier.Name,
            $"{tier.Window.Share} in {DurationText.For(tier.Window.Long)} of {window.Days} d is a "
                + $"burn rate of {rate}: it would fire on a service that keeps its promise.",
            "Give it a larger share of the budget, or a shorter lookback."
        );

    public static Finding DeadShortWindow(string path, AlertTier tier, TimeSpan shortest) =>
        new(
            "FKS019",
            path,
            DurationText.For(tier.Window.Short),
            $"The short lookback of {tier.Name} holds less than four scrapes, so it is often empty and the alert never fires.",
            $"Make it at least {DurationText.For(shortest)}, or scrape more often."
        );

    public static Finding ShortNotShorter(string path, AlertTier tier) =>
        new(
            "FKS020",
            path,
            $"{DurationText.For(tier.Window.Short)} / {DurationText.For(tier.Window.Long)}",
            $"The short lookback of {tier.Name} must be shorter than the long one, and the long one shorter than the window.",
            "The workbook takes one twelfth of the long one."
        );

    public static Finding DuplicateTier(string path, string name) =>
        new(
            "FKS021",
            path,
            name,
            "Two tiers of one policy have the same name; their alerts could not be told apart.",
            "Rename one of them."
        );

    public static Finding BadMinimum(string path, int events) =>
        new(
            "FKS022",
            path,
            events.ToString(CultureInfo.InvariantCulture),
            "At least one bad event must stand behind an alert.",
            "The default is 5."
        );

    public static Finding BadRunbook(string path, string value) =>
        new("FKS023", path, value, "A runbook is a path or URL without white space.", "Write e.g. docs/runbooks/error-budget-burn.md.");

    public static Finding NoSlo(string path) =>
        new(
            "FKS024",
            path,
            "",
            "The service promises nothing, so nothing would tell that it is down.",
            "Give it at least SloDeclaration.Uptime(99m)."
        );

    public static Finding LookbackNotSupported(string path, AlertTier tier, TimeSpan step) =>
        new(
            "FKS025",
            path,
            $"{DurationText.For(tier.Window.Short)} / {DurationText.For(tier.Window.Long)}",
            $"The lookbacks of {tier.Name} must be whole multiples of {DurationText.For(step)}, the base of the recorded series.",
            "Round them."
        );

    public static Finding ConflictingSli(string path, string name) =>
        new(
            "FKS026",
            path,
            name,
            "Two different indicators of this service have the same name; their recorded series would collide.",
            "Rename one of them."
        );

    public static Finding NotProbed(string path, string service) =>
        new("FKS027", path, service, "The service has no port, so nothing probes it.", "Declare its Port, or judge it by requests.");

    private static string Percent(decimal percent) => percent.ToString(CultureInfo.InvariantCulture) + " %";
}
