using System.Text.RegularExpressions;
using NodaTime.Text;

namespace FksSre.Delivery.Promotion;

/// <summary>An override as it is typed: <c>fks_api/latency until 2026-12-05 by Ada because the provider is down</c>.</summary>
public static partial class OverrideText
{
    /// <returns>Null where a part of it is missing or the date is none.</returns>
    public static PromotionOverride? Read(string text) =>
        Whole().Match(text) is { Success: true } match && LocalDatePattern.Iso.Parse(match.Groups["until"].Value).Success
            ? new(match.Groups["what"].Value, match.Groups["until"].Value, match.Groups["who"].Value, match.Groups["why"].Value)
            : null;

    [GeneratedRegex(@"^(?<what>\S+) until (?<until>\S+) by (?<who>\S.*?) because (?<why>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
