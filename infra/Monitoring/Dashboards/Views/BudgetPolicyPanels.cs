using System.Text;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>What is done while budgets run out, and which step each budget is at.</summary>
internal static class BudgetPolicyPanels
{
    /// <summary>Beyond every budget, on either side.</summary>
    private const decimal Far = 1_000_000_000m;

    public static void AddTo(Grid grid, Service service)
    {
        var policy = ErrorBudgetPolicy.Of(service.Tier);
        grid.Heading("What is done as budgets run out").Line(7, (8, Steps(service, policy)), (16, Policy(policy)));
    }

    /// <summary>The same figure as everywhere, in the words of the policy; what is not known stays unknown.</summary>
    private static Panel.Stat Steps(Service service, ErrorBudgetPolicy policy) =>
        new(
            "Where each budget is",
            "The step of the policy that its budget has reached.",
            PanelQuery.Now(SloQuestions.About([service]).BudgetLeft(), "{{slo}}")
        )
        {
            Values = new(Units.Ratio)
            {
                Decimals = 0,
                Thresholds = [new(null, Colours.Bad), new(0m, Colours.Warning), new(policy.Steps[0].LeftPercent / 100m, Colours.Good)],
                Words = [.. Words(policy), .. SloStyles.Unknown],
            },
        };

    /// <summary>From the emptiest budget up, since the first that fits is taken.</summary>
    private static IEnumerable<ValueText> Words(ErrorBudgetPolicy policy)
    {
        foreach (var step in policy.Steps.Reverse())
        {
            yield return new(-Far, step.LeftPercent / 100m, Name(step), step.HoldsLoosening ? Colours.Bad : Colours.Warning);
        }

        yield return new(policy.Steps[0].LeftPercent / 100m, Far, "nothing yet", Colours.Good);
    }

    private static Panel.Text Policy(ErrorBudgetPolicy policy)
    {
        var text = new StringBuilder("| step | what is done |\n|---|---|\n");
        foreach (var step in policy.Steps)
        {
            text.Append("| ").Append(Name(step)).Append(" | ").Append(MarkdownText.Escape(step.Done)).Append(" |\n");
        }

        return new(
            "Error budget policy",
            "Of the tier of this service. A promotion is refused where the last step says so.",
            text.ToString()
        );
    }

    private static string Name(BudgetStep step) => $"≤ {PromText.Number(step.LeftPercent)} % left";
}
