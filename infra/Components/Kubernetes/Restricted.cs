using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>Security contexts that the Pod Security Standard "restricted" accepts, and a root file system that nobody writes.</summary>
internal static class Restricted
{
    /// <summary>The user called nobody in the images of the Prometheus project.</summary>
    public const int Nobody = 65534;

    /// <param name="user">User, group and owner of volumes; not root.</param>
    public static PodSecurityContextArgs Pod(int user = Nobody) =>
        new()
        {
            RunAsNonRoot = true,
            RunAsUser = user,
            RunAsGroup = user,
            FsGroup = user,
            // Without it every start would walk through all files of a large volume.
            FsGroupChangePolicy = "OnRootMismatch",
            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
        };

    public static SecurityContextArgs Container() =>
        new()
        {
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
        };
}
