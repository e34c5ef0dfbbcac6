using System.Text.Json.Nodes;
using Google.Protobuf;
using Pulumi.Wire;

namespace FksSre.Sdk.Tests.Comparison;

/// <summary>
/// Messages as text, by what they are about, without what differs between the official SDKs for Node and .NET and means nothing:
/// * the order of keys, and of lists that are sets;
/// * Node sends empty timeouts where none are given, .NET an empty binding of hooks;
/// * an alias that names no parent means the present one: Node writes its urn, .NET nothing;
/// * in a reference to a resource the id not known yet is the sentinel in Node and empty in .NET.
/// </summary>
internal static class ComparableMessage
{
    private const string StackUrn = "urn:pulumi:test::project::pulumi:pulumi:Stack::project-test";

    public static SortedDictionary<string, string> All(EngineDouble engine)
    {
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var message in engine.Messages)
        {
            switch (message)
            {
                case RegisterResourceRequest request:
                    result.Add($"register {request.Name}", Text(request));
                    break;
                case RegisterResourceOutputsRequest request:
                    result.Add($"outputs {request.Urn}", Text(request));
                    break;
                case ResourceInvokeRequest request:
                    result.Add($"invoke {request.Tok}", Text(request));
                    break;
            }
        }

        return result;
    }

    private static string Text(IMessage message)
    {
        var json = JsonNode.Parse(JsonFormatter.Default.Format(message))!.AsObject();
        json.Remove("hooks");
        if (json["customTimeouts"] is JsonObject { Count: 0 })
        {
            json.Remove("customTimeouts");
        }

        foreach (var spec in json["aliases"]?.AsArray().Select(alias => alias!["spec"]).OfType<JsonObject>() ?? [])
        {
            if (spec["noParent"]?.GetValue<bool>() == false || spec["parentUrn"]?.GetValue<string>() == StackUrn)
            {
                spec.Remove("noParent");
                spec.Remove("parentUrn");
            }
        }

        return Sorted(json)!.ToString();
    }

    private static JsonObject WithoutUnknownId(JsonObject fields)
    {
        if (
            fields[WireValue.Signature]?.GetValue<string>() == WireValue.ResourceSignature
            && fields["id"]?.GetValue<string>() == WireValue.Unknown
        )
        {
            fields["id"] = string.Empty;
        }

        return fields;
    }

    /// <summary>Keys by name; lists of dependencies by value.</summary>
    private static JsonNode? Sorted(JsonNode? node, string key = "") =>
        node switch
        {
            JsonObject fields => new JsonObject(
                WithoutUnknownId(fields)
                    .OrderBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value, field.Key)))
            ),
            JsonArray items when key is "urns" or "dependencies" => new JsonArray([
                .. items.Select(item => item!.GetValue<string>()).Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text)),
            ]),
            JsonArray items => new JsonArray([.. items.Select(item => Sorted(item))]),
            _ => node?.DeepClone(),
        };
}
