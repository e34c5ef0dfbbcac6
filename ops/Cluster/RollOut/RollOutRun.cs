using FksSre.Monitoring.Settings;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.RollOut;

/// <summary>Looks once at how far a deployment is: first what was applied, then what runs.</summary>
internal static class RollOutRun
{
    public static async Task<IReadOnlyList<RollOutAnswer>> LookAsync(
        ApiServer server,
        StackInputs inputs,
        IReadOnlyList<KubernetesObject> objects,
        CancellationToken cancellation
    )
    {
        var live = await LiveObject.ReadAsync(server, objects, cancellation);
        var answers = new List<RollOutAnswer>(AppliedCheck.Of(live));
        answers.AddRange(await PodCheck.AskAsync(server, live, cancellation));
        if (inputs.Settings.Profile is Profile.Standalone profile)
        {
            answers.AddRange(await ClaimCheck.AskAsync(server, profile, cancellation));
            answers.AddRange(await PrometheusCheck.AskAsync(server, profile, inputs.Plan, live, cancellation));
        }

        return answers;
    }
}
