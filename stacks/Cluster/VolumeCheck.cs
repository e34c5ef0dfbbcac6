using System.Collections.Immutable;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Deployed;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Utilities;

namespace FksSre.Stacks.Cluster;

/// <summary>
/// Compares the volumes that are configured with those of the last deployment: they may grow, where their class allows it, and change in no
/// other way.
/// </summary>
internal sealed class VolumeCheck(DeployedState state, ProviderResource cluster, ClusterQuestions questions, string context)
{
    /// <summary>The output of the stack that says what is deployed.</summary>
    public const string Recorded = "volumes";

    /// <summary>The phase of a claim that has its volume.</summary>
    private const string Bound = "Bound";

    /// <exception cref="ClusterRefusal">They change in a way that no cluster allows, or what is deployed is not known.</exception>
    public async Task RunAsync(ImmutableArray<ConfiguredVolume> volumes)
    {
        if (state.Problem is { } problem)
        {
            throw new ClusterRefusal([ClusterFindings.StateUnreadable(volumes[0].Place.Stack, problem)]);
        }

        var deployed = state.Output(Recorded);
        var findings = new List<Finding>();
        foreach (var volume in volumes)
        {
            var last = DeployedVolume.Of(deployed, volume.Part);
            if (
                (last is null || last.Size.Mebibytes < volume.Storage.Size.Mebibytes)
                && state.IsSetWithoutClaims(volume.Namespace, volume.Part)
            )
            {
                findings.Add(
                    ClusterFindings.NoTemplate(volume.Place.Inner("storage"), (volume.Namespace, volume.Part), context, volume.Storage.Size)
                );
            }
            else if (last is not null)
            {
                findings.AddRange(await ChangesAsync(volume, last).ConfigureAwait(false));
            }
        }

        if (findings.Count > 0)
        {
            throw new ClusterRefusal([.. findings]);
        }
    }

    private async Task<IEnumerable<Finding>> ChangesAsync(ConfiguredVolume volume, DeployedVolume last)
    {
        if (volume.Namespace != last.Namespace)
        {
            return
            [
                ClusterFindings.Moves(
                    Place.Of(volume.Place.Stack, ConfigKeys.Standalone).Inner("namespace"),
                    volume.Part,
                    last.Namespace,
                    volume.Namespace
                ),
            ];
        }

        if (volume.Storage.Size == last.Size && volume.Storage.Class == last.Class)
        {
            return [];
        }

        // Since the last deployment somebody may have made the claims anew, so that now they are what is configured.
        var actual = await ActualAsync(volume, last).ConfigureAwait(false);
        var findings = new List<Finding>();
        if (volume.Storage.Class is { } wanted && wanted != actual.Class)
        {
            findings.Add(ClusterFindings.ChangesClass(volume.Place.Inner("storageClass"), actual.Class, wanted));
        }

        switch (volume.Storage.Size.Mebibytes.CompareTo(actual.Size.Mebibytes))
        {
            case < 0:
                findings.Add(ClusterFindings.Shrinks(volume.Place.Inner("storage"), actual.Size, volume.Storage.Size));
                break;
            case > 0 when findings.Count == 0 && actual.Phase is not Bound:
                findings.Add(
                    ClusterFindings.NotBound(
                        volume.Place.Inner("storage"),
                        $"{volume.Namespace}/{volume.FirstClaim}",
                        actual.Phase,
                        context
                    )
                );
                break;
            case > 0 when findings.Count == 0 && !await AllowsGrowthAsync(actual.Class, volume).ConfigureAwait(false):
                findings.Add(ClusterFindings.CannotGrow(volume.Place.Inner("storage"), actual.Class, actual.Size, volume.Storage.Size));
                break;
        }

        return findings;
    }

    /// <returns>Its class is empty where its volume was made by hand, so that nobody makes it larger. Its size is the recorded one where it
    /// cannot be read, and it counts as bound unless it says otherwise.</returns>
    private async Task<(ByteSize Size, string Class, string Phase)> ActualAsync(ConfiguredVolume volume, DeployedVolume last)
    {
        var id = $"{volume.Namespace}/{volume.FirstClaim}";
        var claim = await questions
            .AskAsync(
                options => PersistentVolumeClaim.Get($"existing-claim-{volume.Part}", id, options),
                cluster,
                ClusterFindings.NoClaim(volume.Place.Inner("storage"), id, context)
            )
            .ConfigureAwait(false);
        var spec = await OutputUtilities.GetValueAsync(claim.Spec).ConfigureAwait(false);
        var text = spec?.Resources?.Requests?.GetValueOrDefault("storage") ?? "";
        var status = await OutputUtilities.GetIsKnownAsync(claim.Status).ConfigureAwait(false)
            ? await OutputUtilities.GetValueAsync(claim.Status).ConfigureAwait(false)
            : null;
        return (ByteSize.TryParse(text, out var size) ? size : last.Size, spec?.StorageClassName ?? "", status?.Phase ?? Bound);
    }

    private async Task<bool> AllowsGrowthAsync(string name, ConfiguredVolume volume)
    {
        if (name.Length == 0)
        {
            return false;
        }

        var found = await questions
            .AskAsync(
                options => StorageClass.Get($"class-of-{volume.Part}", name, options),
                cluster,
                ClusterFindings.NoStorageClass(volume.Place.Inner("storageClass"), name, context)
            )
            .ConfigureAwait(false);
        // A class that does not say so does not allow it; in a preview what is not said counts as unknown.
        return await OutputUtilities.GetIsKnownAsync(found.AllowVolumeExpansion).ConfigureAwait(false)
            && await OutputUtilities.GetValueAsync(found.AllowVolumeExpansion).ConfigureAwait(false);
    }
}
