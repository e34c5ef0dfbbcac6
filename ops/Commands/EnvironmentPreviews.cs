using FksSre.Delivery.Backtest;
using FksSre.Delivery.Backtest.Recorded;
using FksSre.Delivery.Comparison;
using FksSre.Delivery.Rendered;
using FksSre.Delivery.Reports;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Preview;
using FksSre.Policies.Review;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Releases;
using FksSre.Stacks.Review;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>One environment as it is here, beside what it was.</summary>
/// <param name="root">Of the repository.</param>
/// <param name="name">Of what is here, for people.</param>
/// <param name="now">From when on duties are compared, and the day on which exemptions are judged.</param>
/// <param name="past">What the change is replayed over; null: nothing.</param>
internal sealed class EnvironmentPreviews(string root, string name, Instant now, RecordedPast? past)
{
    /// <summary>
    /// Findings stand in it where there is nothing to compare. Advice is left to <c>./fks check</c>: told at each preview, it would bury
    /// what has changed.
    /// </summary>
    public async Task<EnvironmentPreview> OfAsync(string environment, EarlierSide earlier)
    {
        var configuration = StackFiles.Configuration(root, environment);
        var inputs = await ReleasedInputs.CheckAsync(configuration, now, RuleTestScope.Live);
        if (inputs.Value is null)
        {
            return Without(environment, earlier, inputs.Findings);
        }

        var later = await StackFiles.RenderAsync(configuration.Value!, inputs.Value);
        var after = RenderedEnvironment.Read(name, later.Files);
        var before = earlier.Read(environment, after);
        if (before.Value is null || after.Value is null)
        {
            return Without(environment, earlier, [.. before.Findings, .. after.Findings]);
        }

        // What a deployment asks. Rule tests and runbooks are asked by ./fks check, which takes the time to derive all of them.
        var deployed = inputs.Value with { Plan = inputs.Value.Plan with { Tests = [] } };
        var outcome = StackReview.Of(deployed, later.Resources, DateOnly.FromDateTime(now.ToDateTimeUtc()));
        return new(
            environment,
            earlier.Name,
            name,
            EnvironmentComparison.Of(before.Value, after.Value, now),
            new(PolicySet.All.Length, [.. outcome.Errors], [.. outcome.Advice], [.. outcome.Exemptions])
        )
        {
            Past = past is null ? [] : BacktestText.Of(before.Value, after.Value, past),
        };
    }

    private EnvironmentPreview Without(string environment, EarlierSide earlier, IEnumerable<Finding> findings) =>
        new(environment, earlier.Name, name, [], new(PolicySet.All.Length, [], [], []))
        {
            Findings = [.. findings.Where(finding => finding.Level == FindingLevel.Error)],
        };
}
