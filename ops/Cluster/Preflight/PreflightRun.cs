using System.Collections.Immutable;
using FksSre.Stacks.Deployer;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>Looks at everything in a cluster that a deployment needs and does not make itself.</summary>
internal static class PreflightRun
{
    /// <param name="server">The cluster.</param>
    /// <param name="environment">Whose stack.</param>
    /// <param name="objects">All that the stack registers.</param>
    /// <param name="progress">Told what is being looked at.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ClusterUnreachableException">Nothing could be asked at all.</exception>
    public static async Task<IReadOnlyList<PreflightAnswer>> LookAsync(
        ApiServer server,
        string environment,
        ImmutableArray<KubernetesObject> objects,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var version = await server.GetAsync("/version", cancellation);
        if (!version.IsSuccess)
        {
            return [new PreflightAnswer.NotLookedAt($"API server {server.Address}", version.Message)];
        }

        var answers = new List<PreflightAnswer>
        {
            new PreflightAnswer.Good($"API server: {server.Address}, {Live.Text(version.Body, "gitVersion")}"),
        };
        progress.Report("namespaces, kinds, storage classes, nodes");
        answers.AddRange(await NamespaceCheck.AskAsync(server, objects, cancellation));
        answers.AddRange(await KindCheck.AskAsync(server, objects, cancellation));
        answers.AddRange(await StorageCheck.AskAsync(server, objects, cancellation));
        answers.AddRange(await NodeCheck.AskAsync(server, objects, cancellation));
        var rights = DeployerRights.Of(objects);
        progress.Report($"{rights.Length} rights");
        answers.AddRange(await RightsCheck.AskAsync(server, rights, cancellation));
        progress.Report($"{objects.Length} objects");
        var live = await LiveObject.ReadAsync(server, objects, cancellation);
        answers.AddRange(OwnershipCheck.Judge(environment, live));
        var claims = await WantedClaim.ReadAsync(server, live, cancellation);
        answers.AddRange(await GrowthCheck.AskAsync(server, claims, cancellation));
        answers.AddRange(await LimitCheck.AskAsync(server, objects, claims, cancellation));
        answers.AddRange(await QuotaCheck.AskAsync(server, live, claims, cancellation));
        return answers;
    }
}
