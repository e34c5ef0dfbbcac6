using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

/// <summary>The rules over the plan.</summary>
internal static class PlanRules
{
    public static IEnumerable<Policy> All =>
        [
            new AlertCompares(),
            new AlertIsTested(),
            new AlertSaysWhatToDo(),
            new AlertsEndWhereTheyMust(),
            new BudgetOutlastsAnEvaluation(),
            new EnvironmentsDifferAsDeclared(),
            new InhibitionsAreBounded(),
            new MatchedLabelsExist(),
            new ObjectiveWithinDependencies(),
            new PagesReachAPerson(),
            new RateCoversFourScrapes(),
            new ReadSeriesAreRecorded(),
            new RecordedSeriesBearNoOwner(),
            new RuleNamesAreUnique(),
            new SeverityIsKnown(),
            new SloHasDashboard(),
            new SloNamesOwnerAndRunbook(),
            new TicketsReachAPlace(),
        ];
}
