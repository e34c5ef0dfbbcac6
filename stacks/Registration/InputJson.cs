using System.Collections;
using System.Text.Json.Nodes;

namespace FksSre.Stacks.Registration;

/// <summary>Inputs as mocks are given them, as JSON with sorted names.</summary>
internal static class InputJson
{
    public static JsonObject Of(IEnumerable<KeyValuePair<string, object>> properties)
    {
        var json = new JsonObject();
        foreach (var (name, value) in properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            json[name] = Of(value);
        }

        return json;
    }

    private static JsonNode? Of(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            bool flag => flag,
            // All numbers travel as doubles.
            double number => (decimal)number,
            IEnumerable<KeyValuePair<string, object>> properties => Of(properties),
            IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Of)]),
            _ => throw new ArgumentException($"No input has a value of type {value.GetType()}.", nameof(value)),
        };
}
