using System.Globalization;
using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>With whom a network policy lets pods talk.</summary>
internal static class Peers
{
    /// <summary>A block of addresses with a shorter prefix is most of the internet.</summary>
    private const int ShortestPrefix = 8;

    /// <summary>Whether a peer is no one in particular. False where nobody knows.</summary>
    /// <param name="peer">Of a rule's <c>from</c> or <c>to</c>.</param>
    public static bool IsAnywhere(Property peer) =>
        !peer.IsUnknown && (peer.Count == 0 || Selectors.IsEmpty(peer["namespaceSelector"]) || IsWide(peer["ipBlock"]["cidr"].Text));

    private static bool IsWide(string? block) =>
        block is not null
        && int.TryParse(
            block[(block.IndexOf('/', StringComparison.Ordinal) + 1)..],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var prefix
        )
        && prefix < ShortestPrefix;
}
