using System.Collections.Immutable;

namespace FksSre.ServiceLevels.Objectives;

/// <summary>What is done while a budget runs out: the more of it is spent, the more.</summary>
/// <param name="Steps">From the fullest budget to the empty one.</param>
public sealed record ErrorBudgetPolicy(ImmutableArray<BudgetStep> Steps)
{
    private const string Review = "The owner looks at it in the weekly review, and says what has spent it.";
    private const string Spent =
        "Reliability alone is worked on. Nothing that loosens the promise is promoted without an override that somebody signs.";

    /// <summary>Of the services of a tier.</summary>
    public static ErrorBudgetPolicy Of(Tier tier) =>
        tier switch
        {
            Tier.Critical or Tier.High => new([
                new(50m, Review),
                new(25m, "Reliability comes before features of the service; changes to it are made in working hours."),
                new(10m, "The service is only changed to mend it; a postmortem is written."),
                new(0m, Spent) { HoldsLoosening = true },
            ]),
            Tier.Medium or Tier.Low => new([
                new(50m, Review),
                new(25m, "The next change of the service begins with what has spent it."),
                new(10m, "Reliability comes before features of the service."),
                new(0m, Spent) { HoldsLoosening = true },
            ]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Where a budget is by now; null while there is more of it than the first step has.</summary>
    /// <param name="left">Of 1; negative when overspent.</param>
    public BudgetStep? At(decimal left) => Steps.LastOrDefault(step => left * 100m <= step.LeftPercent);
}

/// <summary>One step of a policy.</summary>
/// <param name="LeftPercent">It begins when no more than this is left.</param>
/// <param name="Done">What is done, in a sentence or two.</param>
public sealed record BudgetStep(decimal LeftPercent, string Done)
{
    /// <summary>Whether a promotion that loosens the promise is refused from here on. Default: no, it is for people to keep.</summary>
    public bool HoldsLoosening { get; init; }
}
