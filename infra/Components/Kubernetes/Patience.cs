using Pulumi;

namespace FksSre.Components.Kubernetes;

/// <summary>How long the engine waits until a part works. Its own ten minutes are too long where no machine has room for a pod, and too short for some starts.</summary>
internal static class Patience
{
    /// <summary>To find a machine and fetch images. What is not there by then, is not on its way.</summary>
    private const int PlaceAndImages = 5;

    /// <param name="startMinutes">What its startup probe allows a pod that has data to read; a new one has none. 0 where it is there at once.</param>
    public static CustomTimeouts Of(int startMinutes) => new()
    {
        Create = TimeSpan.FromMinutes(PlaceAndImages),
        Update = TimeSpan.FromMinutes(PlaceAndImages + startMinutes),
    };
}
