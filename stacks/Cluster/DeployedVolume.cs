using FksSre.Monitoring.Settings;
using FksSre.Stacks.Deployed;

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

    /// <param name="volumes">The output of the stack that <see cref="ConfiguredVolume.Recorded"/> made; nothing before the first
    /// deployment.</param>
    /// <param name="part">Whose they are.</param>
    /// <returns>Null where there were none, or where nothing is known of them.</returns>
    public static DeployedVolume? Of(StateValue volumes, string part)
    {
        var volume = volumes[part];
        return volume[NamespaceKey].Text is { } space && volume[SizeKey].Text is { } text && ByteSize.TryParse(text, out var size)
            ? new(space, size, volume[ClassKey].Text)
            : null;
    }
}
