using System.Text.Json;
using FksSre.Ops.Lab.Sink;

namespace FksSre.Ops.Tests.Lab.Sink;

public class DiscordRulesTests
{
    public static TheoryData<string, string?> Messages =>
        new()
        {
            { Message(new { content = "hello" }), null },
            { Message(new { content = "", embeds = new[] { new { title = "t", description = "d" } } }), null },
            { Message(new { content = new string('x', 2000) }), null },
            { Message(new { content = new string('x', 2001) }), "'content' is too long (maximum is 2000 characters)" },
            { Message(new { embeds = Array.Empty<object>() }), "'content' is missing or blank" },
            {
                Message(new { embeds = new[] { new { title = new string('x', 257) } } }),
                "'embeds[0].title' is too long (maximum is 256 characters)"
            },
            {
                Message(new { embeds = new[] { new { description = new string('x', 4097) } } }),
                "'embeds[0].description' is too long (maximum is 4096 characters)"
            },
            { Message(new { embeds = Enumerable.Repeat(new { title = "t" }, 11) }), "'embeds' is too long (maximum is 10 embeds)" },
            { Message(new { username = new string('x', 81), content = "c" }), "'username' is too long (maximum is 80 characters)" },
            { Embed(new { title = "t", url = "d/slo" }), "'embeds[0].url' is invalid (must be a URL)" },
            { Embed(new { fields = new[] { new { name = "n", value = "" } } }), "'embeds[0].fields[0].value' is missing or blank" },
            {
                Embed(new { fields = new[] { new { name = new string('x', 257), value = "v" } } }),
                "'embeds[0].fields[0].name' is too long (maximum is 256 characters)"
            },
            {
                Embed(new { fields = new[] { new { name = "n", value = new string('x', 1025) } } }),
                "'embeds[0].fields[0].value' is too long (maximum is 1024 characters)"
            },
            {
                Embed(new { fields = Enumerable.Repeat(new { name = "n", value = "v" }, 26) }),
                "'fields' of an embed is too long (maximum is 25 fields)"
            },
            {
                Embed(new { footer = new { text = new string('x', 2049) } }),
                "'embeds[0].footer.text' is too long (maximum is 2048 characters)"
            },
            {
                Embed(new { author = new { name = new string('x', 257) } }),
                "'embeds[0].author.name' is too long (maximum is 256 characters)"
            },
            { Message(new { embeds = Enumerable.Repeat(new { description = new string('x', 3000) }, 2) }), null },
            {
                Message(
                    new
                    {
                        embeds = new object[]
                        {
                            new { description = new string('x', 3000) },
                            new
                            {
                                description = new string('x', 2995),
                                footer = new { text = "foot" },
                                author = new { name = "me" },
                            },
                        },
                    }
                ),
                "'embeds' is too long (maximum is 6000 characters in all)"
            },
        };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_is_judged_as_discord_would(string message, string? error) =>
        Assert.Equal(error is null ? [] : [error], DiscordRules.Errors(JsonSerializer.Deserialize<JsonElement>(message)));

    private static string Embed(object embed) => Message(new { embeds = new[] { embed } });

    private static string Message(object message) => JsonSerializer.Serialize(message);
}
