using System.Text.Json;

namespace FksSre.Ops.Lab.Sink;

/// <summary>What Discord demands of a message to a webhook.</summary>
internal static class DiscordRules
{
    private const int MostEmbeds = 10;
    private const int MostFields = 25;

    /// <summary>Of all embeds of a message together.</summary>
    private const int MostCharacters = 6000;

    /// <summary>Everything that is wrong with the message, at once.</summary>
    public static IReadOnlyList<string> Errors(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return ["JSON body is not an object"];
        }

        var errors = new List<string>();
        var rules = new JsonRules(body, "", errors);
        var embeds = Items(body, "embeds");
        rules.Text("content", required: embeds.Count == 0, limit: 2000);
        rules.Text("username", required: false, limit: 80);
        rules.Each("embeds", Embed);
        AddIf(embeds.Count > MostEmbeds, $"'embeds' is too long (maximum is {MostEmbeds} embeds)");
        AddIf(embeds.Any(e => Items(e, "fields").Count > MostFields), $"'fields' of an embed is too long (maximum is {MostFields} fields)");
        AddIf(embeds.Sum(Characters) > MostCharacters, $"'embeds' is too long (maximum is {MostCharacters} characters in all)");
        return errors;

        void AddIf(bool condition, string error) => errors.AddRange(condition ? [error] : []);
    }

    private static void Embed(JsonRules embed)
    {
        embed.Text("title", required: false, limit: 256);
        // An embed with nothing to see in it is refused as if this one were missing.
        embed.Text(
            "description",
            required: embed.AreAllBlank("title", "fields", "footer", "author", "image", "thumbnail", "video"),
            limit: 4096
        );
        embed.Link("url", required: false);
        embed.Each("fields", field =>
        {
            field.Text("name", required: true, limit: 256);
            field.Text("value", required: true, limit: 1024);
        });
        if (embed.Object("footer", required: false) is { } footer)
        {
            embed.Within("footer", footer).Text("text", required: true, limit: 2048);
        }

        if (embed.Object("author", required: false) is { } author)
        {
            embed.Within("author", author).Text("name", required: true, limit: 256);
        }
    }

    private static int Characters(JsonElement embed) =>
        Length(embed, "title")
        + Length(embed, "description")
        + Items(embed, "fields").Sum(field => Length(field, "name") + Length(field, "value"))
        + Length(Member(embed, "footer"), "text")
        + Length(Member(embed, "author"), "name");

    private static int Length(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()!.EnumerateRunes().Count() : 0;

    private static IReadOnlyList<JsonElement> Items(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;
}
