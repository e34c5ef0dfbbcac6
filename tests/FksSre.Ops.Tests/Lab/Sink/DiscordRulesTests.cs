using System.Text.Json;
using FksSre.Ops.Lab.Sink;

namespace FksSre.Ops.Tests.Lab.Sink;

public class DiscordRulesTests
{
    public static TheoryData<string, string?> Messages => new()
    {
        { Message(new { content = "hello" }), null },
        { Message(new { content = "", embeds = new[] { new { title = "t", description = "d" } } }), null },
        { Message(new { content = new string('x', 2000) }), null },
        { Message(new { content = new string('x', 2001) }), "'content' is too long (maximum is 2000 characters)" },
        { Message(new { embeds = Array.Empty<object>() }), "'content' is missing or blank" },
        { Message(new { embeds = new[] { new { title = new string('x', 257) } } }), "'embeds[0].title' is too long (maximum is 256 characters)" },
        { Message(new { embeds = new[] { new { description = new string('x', 4097) } } }), "'embeds[0].description' is too long (maximum is 4096 characters)" },
        { Message(new { embeds = Enumerable.Repeat(new { title = "t" }, 11) }), "'embeds' is too long (maximum is 10 embeds)" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_is_judged_as_discord_would(string message, string? error) =>
        Assert.Equal(error is null ? [] : [error], DiscordRules.Errors(JsonSerializer.Deserialize<JsonElement>(message)));

    private static string Message(object message) => JsonSerializer.Serialize(message);
}
