using FksSre.Delivery.Comparison;
using FksSre.Delivery.Rendered;
using FksSre.Delivery.Reports;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Preview;
using FksSre.Ops.Terminal;
using FksSre.Policies.Review;
using FksSre.Stacks.Releases;
using FksSre.Stacks.Review;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>One environment as it is here, beside what it was.</summary>
internal static class EnvironmentPreviews
{
    /// <summary>As it is here. Advice is left to <c>./fks check</c>: told at each preview, it would bury what has changed.</summary>
    /// <returns>Null where findings stand in the way; they have been printed.</returns>
    public static async Task<RenderedStack?> LaterAsync(Screen screen, string root, string environment, Instant now)
    {
        var configuration = StackFiles.Configuration(root, environment);
        var inputs = await ReleasedInputs.CheckAsync(configuration, now, RuleTestScope.Live);
        if (inputs.Value is null)
        {
            FindingsReport.Print(screen, inputs.Findings);
            return null;
        }

        return await StackFiles.RenderAsync(configuration.Value!, inputs.Value);
    }

    /// <returns>Null where findings stand in the way; they have been printed.</returns>
    public static EnvironmentPreview? Compare(Screen screen, EarlierSide earlier, RenderedStack later, string name, Instant now)
    {
        var environment = later.Inputs.Settings.Environment;
        var before = earlier.Read(environment);
        var after = RenderedEnvironment.Read(environment, later.Files);
        FindingsReport.Print(screen, [.. before.Findings, .. after.Findings]);
        if (before.Value is null || after.Value is null)
        {
            return null;
        }

        // What a deployment asks. Rule tests and runbooks are asked by ./fks check, which takes the time to derive all of them.
        var inputs = later.Inputs with { Plan = later.Inputs.Plan with { Tests = [] } };
        var outcome = StackReview.Of(inputs, later.Resources, DateOnly.FromDateTime(now.ToDateTimeUtc()));
        return new(
            environment,
            earlier.Name,
            name,
            EnvironmentComparison.Of(before.Value, after.Value, now),
            new(PolicySet.All.Length, [.. outcome.Errors], [.. outcome.Advice], [.. outcome.Exemptions])
        );
    }
}
