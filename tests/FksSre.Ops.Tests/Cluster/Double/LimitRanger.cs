using System.Globalization;
using System.Text.Json.Nodes;
using k8s.Models;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>
/// Limit ranges as the admission plugin of 1.36 enforces them: first it fills in what containers do not say, then it refuses. Ranges are
/// asked in the order in which they are listed.
/// </summary>
internal static class LimitRanger
{
    /// <summary>What a server fills in when a limit range is made: bounds of containers are their defaults, too.</summary>
    public static JsonObject Stored(JsonObject range)
    {
        foreach (var limit in Limits(range, "Container"))
        {
            Copy(limit, "max", "default");
            Copy(limit, "default", "defaultRequest");
            Copy(limit, "min", "defaultRequest");
        }

        return range;
    }

    /// <param name="pod">Is changed.</param>
    /// <param name="ranges">Of its namespace.</param>
    public static void Fill(JsonObject pod, IEnumerable<JsonObject> ranges)
    {
        foreach (var container in Containers(pod))
        {
            container["resources"] ??= new JsonObject();
            var resources = container["resources"]!.AsObject();
            Copy(resources, "limits", "requests");
            foreach (var limit in ranges.SelectMany(range => Limits(range, "Container")))
            {
                resources["requests"] = Joined(resources["requests"], limit["defaultRequest"]);
                resources["limits"] = Joined(resources["limits"], limit["default"]);
            }
        }
    }

    /// <summary>A request that is larger than its limit makes the pod itself wrong.</summary>
    public static string? Invalid(JsonObject pod) =>
        (
            from list in new[] { "containers", "initContainers" }
            from container in (pod["spec"]![list] as JsonArray ?? []).Select(
                (each, i) => (Resources: each!["resources"], At: $"{list}[{i}]")
            )
            from request in container.Resources?["requests"] as JsonObject ?? []
            let limit = container.Resources!["limits"]?[request.Key]
            where limit is not null && Value(request.Value) > Value(limit)
            select $"Pod \"{pod["metadata"]!["name"]}\" is invalid: spec.{container.At}.resources.requests: Invalid value: "
                + $"\"{request.Value}\": must be less than or equal to {request.Key} limit of {limit}"
        ).FirstOrDefault();

    /// <returns>Null where all of them let it in.</returns>
    public static string? Refusal(string kind, JsonObject item, IEnumerable<JsonObject> ranges) =>
        ranges
            .Select(range =>
                kind == "pods" ? OfPod(item, range)
                : kind == "persistentvolumeclaims" ? OfClaim(item, range)
                : []
            )
            .Select(errors => errors.Distinct().ToList())
            .Where(errors => errors.Count > 0)
            .Select(errors => errors is [var one] ? one : $"[{string.Join(", ", errors)}]")
            .FirstOrDefault();

    private static IEnumerable<string> OfClaim(JsonObject claim, JsonObject range)
    {
        var requests = claim["spec"]!["resources"]!["requests"]!.AsObject();
        foreach (var limit in Limits(range, "PersistentVolumeClaim"))
        {
            foreach (var (resource, bound) in Rules(limit, "min").Where(rule => Value(requests[rule.Key]) < Value(rule.Value)))
            {
                yield return $"minimum {resource} usage per PersistentVolumeClaim is {bound}, but request is {requests[resource]}";
            }

            foreach (var (resource, bound) in Rules(limit, "max").Where(rule => Value(requests[rule.Key]) > Value(rule.Value)))
            {
                yield return $"maximum {resource} usage per PersistentVolumeClaim is {bound}, but request is {requests[resource]}";
            }
        }
    }

    private static IEnumerable<string> OfPod(JsonObject pod, JsonObject range) =>
        Limits(range, "Container")
            .SelectMany(limit => Containers(pod).SelectMany(each => Errors("Container", limit, Map(each, "requests"), Map(each, "limits"))))
            .Concat(Limits(range, "Pod").SelectMany(limit => Errors("Pod", limit, Total(pod, "requests"), Total(pod, "limits"))));

    private static IEnumerable<string> Errors(string type, JsonObject limit, JsonObject requests, JsonObject limits)
    {
        foreach (var (resource, bound) in Rules(limit, "min"))
        {
            var start = $"minimum {resource} usage per {type} is {bound}";
            var error =
                !requests.ContainsKey(resource) ? $"{start}.  No request is specified"
                : Value(requests[resource]) < Value(bound) ? $"{start}, but request is {requests[resource]}"
                : limits.ContainsKey(resource) && Value(limits[resource]) < Value(bound) ? $"{start}, but limit is {limits[resource]}"
                : null;
            if (error is not null)
            {
                yield return error;
            }
        }

        foreach (var (resource, bound) in Rules(limit, "max"))
        {
            var start = $"maximum {resource} usage per {type} is {bound}";
            var error =
                !limits.ContainsKey(resource) ? $"{start}.  No limit is specified"
                : Value(limits[resource]) > Value(bound) ? $"{start}, but limit is {limits[resource]}"
                : Value(requests[resource]) > Value(bound) ? $"{start}, but request is {requests[resource]}"
                : null;
            if (error is not null)
            {
                yield return error;
            }
        }

        foreach (var (resource, bound) in Rules(limit, "maxLimitRequestRatio"))
        {
            var start = $"{resource} max limit to request ratio per {type} is {bound}, but";
            if (Value(requests[resource]) == 0)
            {
                yield return $"{start} no request is specified or request is 0";
            }
            else if (Value(limits[resource]) == 0)
            {
                yield return $"{start} no limit is specified or limit is 0";
            }
            else if (Value(limits[resource]) / Value(requests[resource]) is var ratio && ratio > Value(bound))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{start} provided ratio is {ratio:F6}");
            }
        }
    }

    /// <summary>Of all containers; none of ours begins before the others.</summary>
    private static JsonObject Total(JsonObject pod, string bound)
    {
        if (pod["spec"]!["initContainers"] is not null)
        {
            throw new NotSupportedException("The double adds up no pod with init containers.");
        }

        var total = new JsonObject();
        foreach (var (resource, value) in Containers(pod).SelectMany(container => Map(container, bound)))
        {
            var format = new ResourceQuantity($"{total[resource] ?? value}").Format;
            total[resource] = new ResourceQuantity(Value(total[resource]) + Value(value), 0, format).ToString();
        }

        return total;
    }

    private static IEnumerable<JsonObject> Limits(JsonObject range, string type) =>
        range["spec"]!["limits"]!.AsArray().OfType<JsonObject>().Where(limit => $"{limit["type"]}" == type);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Rules(JsonObject limit, string bound) =>
        (limit[bound] as JsonObject ?? []).OrderBy(rule => rule.Key, StringComparer.Ordinal);

    private static JsonObject Map(JsonObject container, string bound) => container["resources"]?[bound] as JsonObject ?? [];

    private static void Copy(JsonObject map, string from, string to)
    {
        if (map[from] is not null)
        {
            map[to] = Joined(map[to], map[from]);
        }
    }

    private static JsonObject Joined(JsonNode? said, JsonNode? otherwise)
    {
        var joined = (said?.DeepClone() ?? new JsonObject()).AsObject();
        foreach (var (resource, value) in otherwise as JsonObject ?? [])
        {
            joined[resource] ??= value!.DeepClone();
        }

        return joined;
    }

    private static IEnumerable<JsonObject> Containers(JsonObject pod) =>
        new[] { "containers", "initContainers" }.SelectMany(list => pod["spec"]![list] as JsonArray ?? []).Select(each => each!.AsObject());

    private static decimal Value(JsonNode? text) => text is null ? 0 : new ResourceQuantity(text.ToString()).ToDecimal();
}
