using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Validation;

/// <summary>What one SLO must hold by itself.</summary>
internal static class SloValidation
{
    /// <returns>Null where findings stand in the way.</returns>
    public static Slo? Validate(SloDeclaration declaration, ServiceDeclaration service, Cadence cadence, List<Finding> findings)
    {
        var path = FindingPath.Of(declaration, service);
        var mine = new List<Finding>(Own(declaration, path));
        var sli = SliValidation.Validate(declaration.Sli, service, $"{path}/sli", mine);
        // What stands in a file was read as Prometheus reads it, for the versions that the rules are for.
        mine.AddRange(sli is null || declaration.Path is not null ? [] : SeriesValidation.Validate(sli, $"{path}/sli"));
        if (Objective.IsLegal(declaration.ObjectivePercent) && SloWindow.IsLegal(declaration.WindowDays))
        {
            var objective = Objective.Percent(declaration.ObjectivePercent);
            var window = SloWindow.OfDays(declaration.WindowDays);
            mine.AddRange(BudgetCanBeSeen(objective, window, declaration.Sli, cadence, path));
            mine.AddRange(PolicyValidation.Validate(Policy(declaration, window), objective, window, cadence, $"{path}/policy"));
        }

        findings.AddRange(mine);
        return sli is null || mine.Any(f => f.Level == FindingLevel.Error) ? null : Legal(declaration, service, sli);
    }

    private static Slo Legal(SloDeclaration declaration, ServiceDeclaration service, Sli sli)
    {
        var window = SloWindow.OfDays(declaration.WindowDays);
        return new(
            service.Id,
            declaration.Id,
            sli,
            Objective.Percent(declaration.ObjectivePercent),
            window,
            declaration.Owner ?? service.Owner,
            declaration.Runbook ?? DefaultRunbook.For(sli),
            Policy(declaration, window)
        )
        {
            Description = declaration.Description,
        };
    }

    private static AlertingPolicy Policy(SloDeclaration declaration, SloWindow window) => declaration.Policy ?? StandardPolicy.For(window);

    private static IEnumerable<Finding> Own(SloDeclaration declaration, string path)
    {
        if (string.IsNullOrWhiteSpace(declaration.Id))
        {
            yield return ServiceFindings.NoId($"{path}/id");
        }
        else if (!TextRules.IsPrintable(declaration.Id))
        {
            yield return ServiceFindings.NameNotPrintable($"{path}/id", declaration.Id);
        }

        if (!Objective.IsLegal(declaration.ObjectivePercent))
        {
            yield return SloFindings.BadObjective($"{path}/objective", declaration.ObjectivePercent);
        }

        if (!SloWindow.IsLegal(declaration.WindowDays))
        {
            yield return SloFindings.BadWindow($"{path}/window", declaration.WindowDays);
        }

        if (declaration.Owner is { } owner && string.IsNullOrWhiteSpace(owner))
        {
            yield return ServiceFindings.NoOwner($"{path}/owner");
        }

        if (declaration.Runbook is { } runbook && !TextRules.IsLink(runbook))
        {
            yield return SloFindings.BadRunbook($"{path}/runbook", runbook);
        }
    }

    /// <summary>
    /// A probe is a moment of time, so a budget shorter than the time between two looks is spent by one failed probe: an error.
    /// Requests can be many within that time, so there it is advice.
    /// </summary>
    private static IEnumerable<Finding> BudgetCanBeSeen(
        Objective objective,
        SloWindow window,
        SliDeclaration sli,
        Cadence cadence,
        string path
    )
    {
        var budget = objective.Budget.AsTime(window.Length);
        if (budget < cadence.Evaluation)
        {
            var level = sli is SliDeclaration.Probe ? FindingLevel.Error : FindingLevel.Advice;
            yield return SloFindings.BudgetTooSmall($"{path}/objective", objective, window, budget, cadence.Evaluation, level);
        }
    }
}
