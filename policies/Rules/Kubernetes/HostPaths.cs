using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>Folders of the node that a pod gets.</summary>
internal static class HostPaths
{
    /// <summary>The volumes that are such folders.</summary>
    /// <param name="spec">Of the pod.</param>
    public static IEnumerable<Property> Volumes(Property spec) => spec["volumes"].Items.Where(volume => volume["hostPath"].Exists);

    /// <summary>Whether one is the other, or lies in it.</summary>
    /// <param name="one">A path of the node.</param>
    /// <param name="other">A path without a slash at its end.</param>
    public static bool Touch(string one, string other)
    {
        var inside = $"{one.TrimEnd('/')}/";
        var around = $"{other}/";
        return inside.StartsWith(around, StringComparison.Ordinal) || around.StartsWith(inside, StringComparison.Ordinal);
    }
}
