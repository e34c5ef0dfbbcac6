using System.Text.RegularExpressions;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Images come from a named registry at a fixed version, and are not fetched again while they are there.</summary>
internal static partial class ImageNames
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        foreach (var workload in objects.Workloads)
        {
            foreach (var container in workload.Containers)
            {
                if (!Full().IsMatch(container.Image ?? ""))
                {
                    yield return $"{workload}: {container.Name}: image {container.Image}";
                }

                if (container.ImagePullPolicy != "IfNotPresent")
                {
                    yield return $"{workload}: {container.Name}: pull policy {container.ImagePullPolicy}";
                }
            }
        }
    }

    /// <summary>Registry with a dot, path, and a version of three numbers, or of server and extension as TimescaleDB has it.</summary>
    [GeneratedRegex("^[a-z0-9-]+(\\.[a-z0-9-]+)+(/[a-z0-9._-]+)+:(v?|pg\\d+\\.\\d+-ts)\\d+\\.\\d+\\.\\d+(@sha256:[0-9a-f]{64})?$")]
    private static partial Regex Full();
}
