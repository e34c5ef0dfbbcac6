using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>
/// Keys that nothing reads, in the namespaces of which something is read. Those of other packages are none of our business.
/// </summary>
internal static class UnknownKeys
{
    private static readonly string[] _namespaces = [ConfigKeys.Project, "grafana", "kubernetes", "pagerduty", "random"];

    private static readonly string[] _known = [.. ConfigKeys.Plain.Concat(Secret.All.Select(s => s.Key)).Order(StringComparer.Ordinal)];

    public static IEnumerable<Finding> Check(StackConfiguration configuration) =>
        from key in configuration.Values.Keys
        let space = SpaceOf(key)
        where _namespaces.Contains(space) && !_known.Contains(key)
        let known = _known.Where(k => SpaceOf(k) == space).ToList()
        let place = Place.Of(configuration.Stack, key)
        select NotPassedOn.Reasons.TryGetValue(key, out var reason)
            ? KeyFindings.NotPassedOn(place, reason.Why, reason.Instead)
            : KeyFindings.UnknownFullKey(place, known, NearestTo(key));

    /// <summary>The same name in another namespace, or a similar one in the same.</summary>
    private static string? NearestTo(string key) =>
        _known.FirstOrDefault(k => string.Equals(NameOf(k), NameOf(key), StringComparison.OrdinalIgnoreCase))
        ?? NearestNames.Of(NameOf(key), _known.Where(k => SpaceOf(k) == SpaceOf(key)).Select(NameOf)) switch
        {
            null => null,
            var name => $"{SpaceOf(key)}:{name}",
        };

    private static string SpaceOf(string key) => key.Split(':')[0];

    private static string NameOf(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
