namespace FksSre.Policies.Kubernetes;

/// <summary>What an image's name says of its version.</summary>
/// <param name="Tag">Null where none is named.</param>
/// <param name="Digest">E.g. <c>sha256:…</c>; null where none is named.</param>
internal sealed record ImageReference(string? Tag, string? Digest)
{
    /// <param name="image">As a container names it.</param>
    public static ImageReference Parse(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? image : image[..at];
        // A colon before the last slash stands before the port of a registry.
        var colon = name.IndexOf(':', name.LastIndexOf('/') + 1);
        return new(colon < 0 ? null : name[(colon + 1)..], at < 0 ? null : image[(at + 1)..]);
    }
}
