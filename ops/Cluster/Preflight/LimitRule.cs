using System.Globalization;
using System.Text.Json.Nodes;
using k8s.Models;
using Quantities = System.Collections.Generic.IReadOnlyDictionary<string, k8s.Models.ResourceQuantity>;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>One number of a limit range, and the words in which a server refuses by it.</summary>
/// <param name="Type">What it is about: <c>Container</c>, <c>Pod</c> or <c>PersistentVolumeClaim</c>.</param>
/// <param name="Bound">The field it stands in.</param>
/// <param name="Resource">E.g. <c>cpu</c>.</param>
/// <param name="Value">The number.</param>
internal sealed record LimitRule(string Type, string Bound, string Resource, ResourceQuantity Value)
{
    public const string Container = "Container";
    public const string Pod = "Pod";
    public const string Claim = "PersistentVolumeClaim";

    /// <summary>What a limit range gives to containers that say no limit: less than they ask for is refused.</summary>
    private const string Default = "default";

    public static IEnumerable<LimitRule> In(JsonObject range) =>
        from limit in (range["spec"]?["limits"] as JsonArray ?? []).OfType<JsonObject>()
        from bound in new[] { "min", "max", "maxLimitRequestRatio", Default }
        from rule in PodResources.Named(limit[bound])
        // A server makes the default of what is only bound, and then the bound is what refuses.
        where bound != Default || $"{limit["max"]?[rule.Key]}" != $"{rule.Value}"
        select new LimitRule(Live.Text(limit, "type"), bound, rule.Key, rule.Value);

    /// <returns>Null for what is let in.</returns>
    public string? Refusal(Quantities requests, Quantities limits)
    {
        var (request, limit) = (requests.GetValueOrDefault(Resource), limits.GetValueOrDefault(Resource));
        return Bound switch
        {
            "min" => Least(request),
            "max" when Type == Claim => request is null ? Unsaid("maximum", "request") : Most(request, "request"),
            "max" => limit is null ? Unsaid("maximum", "limit") : Most(limit, "limit") ?? Most(request, "request"),
            Default => Filled(request, limit),
            _ => Ratio(request, limit),
        };
    }

    /// <summary>A limit is never below the request, or the pod itself is wrong.</summary>
    private string? Least(ResourceQuantity? request) =>
        request is null ? Unsaid("minimum", "request")
        : IsLess(request, Value) ? But("minimum", "request", request)
        : null;

    private string? Most(ResourceQuantity? said, string what) =>
        said is not null && IsLess(Value, said) ? But("maximum", what, said) : null;

    private string? Filled(ResourceQuantity? request, ResourceQuantity? limit) =>
        request is not null && limit is not null && IsLess(limit, request) && limit.ToDecimal() == Value.ToDecimal()
            ? $"Invalid value: \"{request}\": must be less than or equal to {Resource} limit of {limit}"
            : null;

    private string? Ratio(ResourceQuantity? request, ResourceQuantity? limit)
    {
        var start = $"{Resource} max limit to request ratio per {Type} is {Value}, but";
        if (request is null || request.ToDecimal() == 0)
        {
            return $"{start} no request is specified or request is 0";
        }

        if (limit is null || limit.ToDecimal() == 0)
        {
            return $"{start} no limit is specified or limit is 0";
        }

        var ratio = limit.ToDecimal() / request.ToDecimal();
        return ratio > Value.ToDecimal() ? string.Create(CultureInfo.InvariantCulture, $"{start} provided ratio is {ratio:F6}") : null;
    }

    private string But(string bound, string what, ResourceQuantity said) => $"{Start(bound)}, but {what} is {said}";

    private string Unsaid(string bound, string what) => $"{Start(bound)}.  No {what} is specified";

    private string Start(string bound) => $"{bound} {Resource} usage per {Type} is {Value}";

    private static bool IsLess(ResourceQuantity one, ResourceQuantity other) => one.ToDecimal() < other.ToDecimal();
}
