using Pulumi;

namespace FksSre.Components.Kubernetes;

/// <summary>
/// How long the engine waits until a part works. Its own ten minutes are too long where no machine has room for a pod, and too short for
/// some starts.
/// </summary>
internal static class Patience
{
    /// <summary>To find a machine and fetch images. What is not there by then, is not on its way.</summary>
    private const int PlaceAndImages = 5;

    /// <param name="startMinutes">What its startup probe allows a pod that has data to read; a new one has none. 0 where it is there at
    /// once.</param>
    /// <param name="replicas">An update takes one after the other; at creation all start at once.</param>
    /// <param name="notReadyBefore">How long each keeps from being ready after its start.</param>
    public static CustomTimeouts Of(int startMinutes, int replicas = 1, TimeSpan notReadyBefore = default) =>
        new()
        {
            Create = TimeSpan.FromMinutes(PlaceAndImages) + notReadyBefore,
            Update = TimeSpan.FromMinutes(PlaceAndImages + startMinutes) + (replicas * notReadyBefore),
        };
}
