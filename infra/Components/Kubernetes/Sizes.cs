using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>What a container asks for and may take.</summary>
internal static class Sizes
{
    /// <summary>
    /// Memory is a limit, since a container over it harms its neighbours; processor time is not, since a throttled monitor is late when it
    /// matters.
    /// </summary>
    public static ResourceRequirementsArgs Of(string cpu, string memory, string? memoryLimit = null) =>
        new() { Requests = { ["cpu"] = cpu, ["memory"] = memory }, Limits = { ["memory"] = memoryLimit ?? memory } };
}
