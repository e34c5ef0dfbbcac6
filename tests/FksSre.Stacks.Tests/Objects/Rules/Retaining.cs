using System.Globalization;
using FksSre.Components;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Blocks take at most four fifths of Prometheus's volume, and no volume goes with its pods.</summary>
internal static class Retaining
{
    private const string Size = "--storage.tsdb.retention.size=";
    private const string Time = "--storage.tsdb.retention.time=";
    private const decimal Mebibyte = 1 << 20;

    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        foreach (var set in objects.Of<V1StatefulSet>())
        {
            if (set.Spec.PersistentVolumeClaimRetentionPolicy is not { WhenDeleted: "Retain", WhenScaled: "Retain" })
            {
                yield return $"{ClusterObjects.Show(set)}: volumes go with it";
            }

            if (set.Spec.VolumeClaimTemplates is not { Count: 1 } claims || !claims[0].Spec.AccessModes.SequenceEqual(["ReadWriteOnce"]))
            {
                yield return $"{ClusterObjects.Show(set)}: not one volume for each replica";
                continue;
            }

            if (
                set.Name() == Parts.Prometheus
                && !IsWithin(Argument(set, Size), claims[0].Spec.Resources.Requests["storage"].ToDecimal() * 4 / 5)
            )
            {
                yield return $"{ClusterObjects.Show(set)}: retention of {Argument(set, Size)} on "
                    + $"{claims[0].Spec.Resources.Requests["storage"]}";
            }

            if (set.Name() == Parts.Prometheus && Argument(set, Time) is "")
            {
                yield return $"{ClusterObjects.Show(set)}: no retention by time";
            }
        }
    }

    /// <summary>Prometheus's MB are 1024 times 1024 bytes.</summary>
    private static bool IsWithin(string size, decimal most) =>
        size.EndsWith("MB", StringComparison.Ordinal)
        && decimal.Parse(size[..^2], CultureInfo.InvariantCulture) * Mebibyte is var bytes
        && bytes > most / 2
        && bytes <= most;

    private static string Argument(V1StatefulSet set, string name) =>
        set.Spec.Template.Spec.Containers[0].Args.SingleOrDefault(a => a.StartsWith(name, StringComparison.Ordinal))?[name.Length..] ?? "";
}
