using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace FksSre.Sdk.Tests.Core;

public class OutputJsonTests
{
    [Fact]
    public async Task JsonSerialize_of_a_plain_value_is_its_JSON() =>
        Assert.Equal("""{"a":1}""", await TextAsync(new Dictionary<string, int> { ["a"] = 1 }));

    [Fact]
    public async Task JsonSerialize_writes_nested_outputs_as_their_values() =>
        Assert.Equal("""{"a":"x"}""", await TextAsync(new Dictionary<string, Output<string>> { ["a"] = Output.Create("x") }));

    [Fact]
    public async Task JsonSerialize_writes_nested_lists_and_maps_of_inputs()
    {
        InputMap<string> map = new() { { "k", Output.Create("v") } };
        InputList<int> list = [1, Output.Create(2)];
        Assert.Equal("""{"map":{"k":"v"},"list":[1,2]}""", await TextAsync(new { map, list }));
    }

    [Fact]
    public async Task JsonSerialize_does_not_write_a_union_input()
    {
        InputUnion<int, string> port = 9090;
        Assert.Equal("""{"port":{}}""", await TextAsync(new { port }));
    }

    [Fact]
    public async Task JsonSerialize_with_a_nested_secret_is_secret()
    {
        var json = Output.JsonSerialize(Output.Create(new { key = Output.CreateSecret("s") }));
        Assert.True(await Output.IsSecretAsync(json));
        Assert.Equal("""{"key":"s"}""", await OutputUtilities.GetValueAsync(json));
    }

    [Fact]
    public async Task JsonSerialize_with_a_nested_unknown_is_unknown() =>
        Assert.False(
            await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(Output.Create(new { key = OutputUtilities.CreateUnknown("s") })))
        );

    [Fact]
    public async Task JsonSerialize_of_an_unknown_is_unknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(OutputUtilities.CreateUnknown("s"))));

    [Fact]
    public async Task JsonSerialize_follows_the_options()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        var json = Output.JsonSerialize(Output.Create(new { RunbookUrl = Output.Create("u") }), options);
        Assert.Equal("""{"runbookUrl":"u"}""", await OutputUtilities.GetValueAsync(json));
    }

    private static Task<string> TextAsync<T>(T value) => OutputUtilities.GetValueAsync(Output.JsonSerialize(Output.Create(value)));
}
