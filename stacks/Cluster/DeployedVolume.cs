using FksSre.Monitoring.Settings;

namespace FksSre.Stacks.Cluster;

/// <summary>The volumes of a part as the last deployment left them.</summary>
/// <param name="Namespace">Where their claims are.</param>
/// <param name="Size">Of each.</param>
/// <param name="Class">Null: whichever was the cluster's default.</param>
internal sealed record DeployedVolume(string Namespace, ByteSize Size, string? Class)
{
    public const string NamespaceKey = "namespace";
    public const string SizeKey = "size";
    public const string ClassKey = "class";

    /// <param name="volumes">The output of the stack that <see cref="ConfiguredVolume.Recorded"/> made; null before the first deployment.</param>
    /// <param name="part">Whose they are.</param>
    /// <returns>Null where there were none, or where nothing is known of them.</returns>
    public static DeployedVolume? Of(object? volumes, string part) =>
        Find(volumes, part) is { } volume
        && Find(volume, NamespaceKey) is string space
        && Find(volume, SizeKey) is string text && ByteSize.TryParse(text, out var size)
            ? new(space, size, Find(volume, ClassKey) is string { Length: > 0 } named ? named : null)
            : null;

    private static object? Find(object? map, string key) => (map as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(key);
}
