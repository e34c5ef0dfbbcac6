using System.Text.Json;

namespace FksSre.Ops.Lab.Sink;

/// <summary>What Discord demands of a message to a webhook.</summary>
internal static class DiscordRules
{
    private const int LongestContent = 2000;
    private const int LongestTitle = 256;
    private const int LongestDescription = 4096;
    private const int MostEmbeds = 10;

    /// <summary>Everything that is wrong with the message, at once.</summary>
    public static IReadOnlyList<string> Errors(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return ["JSON body is not an object"];
        }

        var errors = new List<string>();
        var rules = new JsonRules(body, "", errors);
        rules.Text("content", required: EmbedCount(body) == 0, LongestContent);
        rules.Each("embeds", embed =>
        {
            embed.Text("title", required: false, LongestTitle);
            embed.Text("description", required: false, LongestDescription);
        });
        if (EmbedCount(body) > MostEmbeds)
        {
            errors.Add($"'embeds' is too long (maximum is {MostEmbeds} embeds)");
        }

        return errors;
    }

    private static int EmbedCount(JsonElement body) =>
        body.TryGetProperty("embeds", out var embeds) && embeds.ValueKind == JsonValueKind.Array ? embeds.GetArrayLength() : 0;
}
