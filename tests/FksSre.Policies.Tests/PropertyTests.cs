using System.Text.Json.Nodes;
using FksSre.Policies.Values;

namespace FksSre.Policies.Tests;

public class PropertyTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private readonly SortedSet<string> _unread = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("""{"a":{"b":[7,{"c":true}]}}""", "a.b[1].c", "true")]
    [InlineData("""{"a":{"k8s.io/x":"y"}}""", "a[\"k8s.io/x\"]", "y")]
    public void Path_leads_from_the_inputs_to_the_value(string json, string path, string shown)
    {
        var inputs = Read(json);
        var value = path.StartsWith("a.b", StringComparison.Ordinal) ? inputs["a"]["b"].Items.Last()["c"] : inputs["a"]["k8s.io/x"];

        Assert.Equal((path, shown), (value.Path, value.Shown));
    }

    [Fact]
    public void Value_that_is_of_another_kind_is_none()
    {
        var inputs = Read("""{"text":"x","flag":true,"number":1.50,"list":[1],"object":{"a":1},"nothing":null}""");

        Assert.Equal(("x", true, 1.5m), (inputs["text"].Text, inputs["flag"].Flag, inputs["number"].Number));
        Assert.Equal((null, null, null), (inputs["flag"].Text, inputs["text"].Flag, inputs["text"].Number));
        Assert.Empty(inputs["text"].Items);
        Assert.Empty(inputs["list"].Members);
        Assert.Equal((1, 1, 0), (inputs["list"].Count, inputs["object"].Count, inputs["text"].Count));
        Assert.False(inputs["nothing"].Exists);
        Assert.False(inputs["missing"]["below"].Exists);
        Assert.Empty(_unread);
    }

    [Fact]
    public void Reading_what_nobody_knows_yet_leaves_a_note_with_the_path_of_the_unknown()
    {
        var inputs = Read($$"""{"a":{"b":"{{Unknown}}"},"list":[1,"{{Unknown}}"],"known":1}""");

        Assert.Null(inputs["a"]["b"]["c"]["d"].Text);
        Assert.Null(inputs["a"]["b"].Number);
        Assert.True(inputs["list"].HasUnknown);
        Assert.False(inputs["known"].HasUnknown);
        Assert.Equal(["a.b", "list[1]"], _unread);
    }

    [Fact]
    public void Secret_is_read_and_never_shown()
    {
        var inputs = Read($$"""{"a":{{Secret("""{"b":"pearl"}""")}},"c":{"d":{{Secret("\"ruby\"")}}, "e":"plain" } }""");

        Assert.Equal(("pearl", "[secret]"), (inputs["a"]["b"].Text, inputs["a"]["b"].Shown));
        Assert.Equal("[secret]", inputs["a"].Shown);
        Assert.Equal("[secret]", inputs["c"].Shown);
        Assert.Equal("plain", inputs["c"]["e"].Shown);
        Assert.Equal(["pearl", "ruby", "plain"], inputs.Texts.Select(text => text.Text));
    }

    [Fact]
    public void Secret_that_nobody_knows_yet_is_unknown()
    {
        Assert.True(Read($$"""{"a":{{Secret($"\"{Unknown}\"")}}}""")["a"].IsUnknown);
        Assert.Equal(["a"], _unread);
    }

    [Fact]
    public void Long_value_is_shown_in_part()
    {
        var shown = Read($$"""{"a":"{{new string('x', 81)}}","b":"{{new string('y', 80)}}"}""");

        Assert.Equal(new string('x', 79) + "…", shown["a"].Shown);
        Assert.Equal(new string('y', 80), shown["b"].Shown);
    }

    [Fact]
    public void Other_value_takes_the_place_of_none_but_not_of_an_unknown()
    {
        var inputs = Read($$"""{"unknown":"{{Unknown}}","other":"x"}""");

        Assert.Equal("x", inputs["missing"].Or(inputs["other"]).Text);
        Assert.Null(inputs["unknown"].Or(inputs["other"]).Text);
    }

    private static string Secret(string json) =>
        $$"""{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":{{json}}}""";

    private Property Read(string json) => Property.Of(JsonNode.Parse(json)!.AsObject(), _unread);
}
