using FksSre.Sdk.Tests.Double;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Wire;

namespace FksSre.Sdk.Tests.Wire;

public class StackReferenceTests : WireTest
{
    [Fact]
    public async Task Outputs_of_the_other_stack_are_secret_only_where_they_are_secret_there()
    {
        Engine.Behaviour.Existing["org/project/other"] = WireValue.Struct(
            ("name", Value.ForString("org/project/other")),
            ("outputs", WireValue.Object(("url", Value.ForString("http://localhost")), ("key", WireValue.Secret("k")))),
            ("secretOutputNames", Value.ForList(Value.ForString("key"))));
        await UpdateAsync(() =>
        {
            var other = new StackReference("org/project/other");
            _ = new Box("box", new BoxArgs
            {
                Labels =
                {
                    { "url", other.RequireOutput("url").Apply(value => (string)value) },
                    { "key", other.RequireOutput("key").Apply(value => (string)value) },
                    { "none", other.GetOutput("none").Apply(value => value is null ? "nothing" : "something") },
                },
            });
        });
        Assert.Equal("pulumi:pulumi:StackReference", Assert.Single(Engine.Messages.OfType<ReadResourceRequest>()).Type);
        var labels = Engine.Registration("box").Object.Fields["labels"].StructValue.Fields;
        Assert.Equal(("http://localhost", "nothing"), (labels["url"].StringValue, labels["none"].StringValue));
        Assert.Equal(WireValue.Secret("k"), labels["key"]);
    }

    [Fact]
    public async Task Required_output_that_is_not_there_fails_the_program()
    {
        Engine.Behaviour.Existing["org/project/other"] = WireValue.Struct(
            ("name", Value.ForString("org/project/other")), ("outputs", WireValue.Object()), ("secretOutputNames", Value.ForList()));
        Assert.Equal(32, await Program.RunAsync(() => { new StackReference("org/project/other").RequireOutput("url"); }));
        Assert.Contains("url", Assert.Single(Engine.Logged(LogSeverity.Error)), StringComparison.Ordinal);
    }
}
