using FksSre.Policies.Review;
using FksSre.PolicyPack.Tests.Running;
using FksSre.PolicyPack.Tests.Samples;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.PolicyPack.Tests;

/// <summary>Values on their way from the wire to a rule, and what a person is shown of them.</summary>
public class ValueTests
{
    [Theory]
    [InlineData(8080, "8080")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "-0")]
    [InlineData(9007199254740991, "9007199254740991")]
    [InlineData(1e21, "1E+21")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public async Task Number_is_shown_as_it_was_written(double number, string shown) =>
        Assert.Equal(shown, await ShownAsync(Value.ForNumber(number)));

    [Theory]
    [InlineData("true", "true")]
    [InlineData("null", "(nothing)")]
    [InlineData("\"Grüße 👋\"", "Grüße 👋")]
    [InlineData("""[1, "a", null, {"b": []}]""", """[1,"a",null,{"b":[]}]""")]
    public async Task Value_is_shown_as_JSON(string json, string shown) =>
        Assert.Equal(shown, await ShownAsync(Value.Parser.ParseJson(json)));

    /// <summary>The engine writes maps in another order each time.</summary>
    [Fact]
    public async Task Members_are_shown_in_the_order_of_their_names() =>
        Assert.Equal("""{"a":1,"b":{"c":2,"d":3}}""", await ShownAsync(Value.Parser.ParseJson("""{"b": {"d": 3, "c": 2}, "a": 1}""")));

    /// <summary>Assets, archives, references to resources and outputs: no rule of ours reads them, and none fails over them.</summary>
    [Theory]
    [InlineData("""{"4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "text": "a", "hash": "b"}""")]
    [InlineData("""{"4dabf18193072939515e22adb298388d": "0def7320c3a5731c473e5ecbe6d01bc7", "assets": {"a": {}}}""")]
    [InlineData("""{"4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:pulumi:a"}""")]
    [InlineData("""{"4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": 1, "secret": true}""")]
    [InlineData("""{"4dabf18193072939515e22adb298388d": 1}""")]
    [InlineData("""{"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270"}""")]
    [InlineData("\"text where an object belongs\"")]
    [InlineData("[[[]]]")]
    [InlineData("1e300")]
    public async Task Rules_of_the_pack_come_to_an_end_over_whatever_stands_there(string json)
    {
        await using var pack = await ServedPack.StartAsync([.. PolicySet.All]);
        await pack.Engine.BeginAsync();
        foreach (
            var type in new[]
            {
                "apps/v1:Deployment",
                "core/v1:Secret",
                "core/v1:Pod",
                "batch/v1:CronJob",
                "rbac.authorization.k8s.io/v1:Role",
            }
        )
        {
            foreach (
                var place in new[]
                {
                    "$",
                    """{"spec": $}""",
                    """{"metadata": $, "data": $}""",
                    """{"spec": {"template": {"spec": {"containers": [$]}}}}""",
                }
            )
            {
                var inputs = place == "$" ? $$"""{"a": {{json}}}""" : place.Replace("$", json, StringComparison.Ordinal);
                var request = Resources.Single($"kubernetes:{type}", "odd", Resources.Json(inputs));

                var told = await pack.Engine.RegisterAsync(request);
                var stack = await pack.Engine.AnalyzeStackAsync(Resources.Stack(request));

                Assert.DoesNotContain(told.Concat(stack.Diagnostics), each =>
                    each.Message.Contains("came to no end", StringComparison.Ordinal)
                );
            }
        }
    }

    [Fact]
    public async Task Resource_without_anything_is_answered()
    {
        await using var pack = await ServedPack.StartAsync([.. PolicySet.All]);
        await pack.Engine.BeginAsync();

        Assert.Empty(
            await pack.Engine.RegisterAsync(
                new()
                {
                    Type = "pulumi:pulumi:Stack",
                    Urn = "urn:pulumi:a::b::c::d",
                    Name = "d",
                }
            )
        );
        Assert.Empty((await pack.Engine.AnalyzeStackAsync(new())).Diagnostics);
    }

    /// <summary>C#'s protobuf gives up at 33 objects by itself; the engine does not.</summary>
    [Fact]
    public async Task Object_within_300_others_is_read()
    {
        var value = Value.ForString("deepest");
        for (var depth = 0; depth < 300; depth++)
        {
            value = WireValue.Object(("a", value));
        }

        Assert.Equal(string.Concat(Enumerable.Repeat("{\"a\":", 15)) + "{\"a\"…", await ShownAsync(value));
    }

    private static async Task<string> ShownAsync(Value value)
    {
        await using var pack = await ServedPack.StartAsync(new Shown(inputs => inputs["value"]));
        await pack.Engine.BeginAsync();
        var told = Assert.Single(await pack.Engine.RegisterAsync(Resources.Single("a:b:C", "d", WireValue.Struct(("value", value)))));
        return told.Message.Split('\n')[1]["C d value = ".Length..];
    }
}
