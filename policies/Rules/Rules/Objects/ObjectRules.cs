using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Objects;

/// <summary>The rules over any object of Kubernetes.</summary>
internal static class ObjectRules
{
    public static IEnumerable<Policy> All =>
        [
            new CronJobEnds(),
            new CronJobHasDeadlines(),
            new CronJobKeepsItsLastRuns(),
            new CronJobRunsAlone(),
            new DisruptionBudgetIsABound(),
            new DisruptionBudgetLetsUnhealthyPodsGo(),
            new LabelsAreValid(),
            new NamesAreFixed(),
            new NamespaceIsNamed(),
            new NamespacePodSecurity(),
            new ObjectFitsTheStore(),
            new RecommendedLabels(),
            new ResourceQuotaBoundsWhatIsShared(),
            new ReviewedKinds(),
            new StableApiVersions(),
        ];
}
