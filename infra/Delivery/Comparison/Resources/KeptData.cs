using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What a resource holds that cannot be derived again.</summary>
internal static partial class KeptData
{
    public const string RetentionFlag = "--storage.tsdb.retention.time";

    /// <returns>In the plural; null where it holds nothing.</returns>
    public static string? Of(RenderedResource resource) =>
        resource.Read is not null ? null
        : resource.Type == ResourceTypes.StatefulSet && KubernetesObject.Claims(resource).Any() ? OfSet(resource)
        : resource.Type == ResourceTypes.Claim ? OfClaim(resource)
        : null;

    /// <summary><c>95d</c> as people write it: <c>95 d</c>.</summary>
    public static string Spaced(string duration) => Units().Replace(duration, "$1 $2");

    /// <summary>Null where it is of several units, or none.</summary>
    public static int? Days(string? duration) =>
        duration is not null && OneUnit().Match(duration) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                * (
                    match.Groups[2].Value is "w" ? 7
                    : match.Groups[2].Value is "y" ? 365
                    : 1
                )
            : null;

    private static string OfSet(RenderedResource set) =>
        KubernetesObject.Argument(set, RetentionFlag) is { } retention ? $"{Spaced(retention)} of recorded history of every SLO"
        : KubernetesObject.Argument(set, "--data.retention") is not null ? "the silences and the log of what was told already"
        : "the contents of its volumes";

    private static string OfClaim(RenderedResource claim) =>
        KubernetesObject.Part(claim) == "grafana" ? "Grafana's users, settings and dashboards made by hand" : "its contents";

    [GeneratedRegex("([0-9]+)(y|w|d|h|ms|m|s)")]
    private static partial Regex Units();

    [GeneratedRegex("^([0-9]{1,6})(y|w|d)$")]
    private static partial Regex OneUnit();
}
