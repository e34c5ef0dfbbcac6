using System.Text.Json.Nodes;

namespace FksSre.Policies.Values;

/// <summary>
/// What stands on the wire for values that are no plain ones. The texts are the engine's
/// (sdk/go/common/resource/plugin/rpc.go in pulumi/pulumi).
/// </summary>
public static class WireValue
{
    /// <summary>The member by which an object says that it stands for something else.</summary>
    public const string Signature = "4dabf18193072939515e22adb298388d";

    /// <summary>The signature of a secret; its member <c>value</c> is what is kept secret.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>The member of a secret that holds what is kept secret.</summary>
    public const string SecretContent = "value";

    /// <summary>A text that only a provider will know, as it stands in a preview.</summary>
    public const string UnknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>One for each type: text, flag, number, list, object, asset, archive.</summary>
    private static readonly HashSet<string> _unknown = new(StringComparer.Ordinal)
    {
        UnknownText,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
    };

    /// <summary>Whether a value will be known only when the resource, or one that it depends on, has been made.</summary>
    /// <param name="node">Without the secret around it.</param>
    public static bool IsUnknown(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && _unknown.Contains(text);

    /// <summary>A value without the secrets around it; they can be nested.</summary>
    /// <param name="node">As it came.</param>
    /// <param name="isSecret">Whether there was one.</param>
    public static JsonNode? Reveal(JsonNode? node, out bool isSecret)
    {
        isSecret = false;
        while (node is JsonObject wrapped && IsSecret(wrapped))
        {
            node = wrapped[SecretContent];
            isSecret = true;
        }

        return node;
    }

    private static bool IsSecret(JsonObject node) =>
        node[Signature] is JsonValue signature && signature.TryGetValue<string>(out var text) && text == Secret;
}
