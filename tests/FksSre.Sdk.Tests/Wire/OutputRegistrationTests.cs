using FksSre.Sdk.Tests.Double;
using Pulumi;

namespace FksSre.Sdk.Tests.Wire;

public class OutputRegistrationTests : WireTest
{
    [Fact]
    public async Task Component_registers_its_outputs_under_its_urn()
    {
        await UpdateAsync(() =>
        {
            _ = new Shelf("shelf");
        });
        var request = Engine.OutputsOf("shelf");
        Assert.Equal("urn:pulumi:test::project::boxes:index:Shelf::shelf", request.Urn);
        Assert.Equal("shelf label", request.Outputs.Fields["label"].StringValue);
    }

    [Fact]
    public async Task Component_registers_its_output_properties_by_name()
    {
        await UpdateAsync(() =>
        {
            _ = new Cabinet("cabinet");
        });
        var fields = Engine.OutputsOf("cabinet").Outputs.Fields;
        Assert.Equal(["Width", "height"], fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((80, 200), (fields["Width"].NumberValue, fields["height"].NumberValue));
    }

    [Fact]
    public async Task Stack_registers_what_the_program_returns()
    {
        Assert.Equal(
            0,
            await Program.RunAsync(() =>
                new Dictionary<string, object?>
                {
                    ["plain"] = "a",
                    ["output"] = new Box("box", new BoxArgs { Content = "b" }).Content,
                    ["list"] = new List<string> { "c", "d" },
                }
            )
        );
        var fields = Engine.OutputsOf("project-test").Outputs.Fields;
        Assert.Equal(("a", "b"), (fields["plain"].StringValue, fields["output"].StringValue));
        Assert.Equal(["c", "d"], fields["list"].ListValue.Values.Select(value => value.StringValue));
    }

    [Fact]
    public async Task Stack_class_registers_its_output_properties()
    {
        Assert.Equal(0, await Program.RunAsync<AddressStack>());
        Assert.Equal("http://localhost", Engine.OutputsOf("project-test").Outputs.Fields["Address"].StringValue);
    }

    [Fact]
    public async Task Unknown_output_is_registered_as_unknown()
    {
        Engine.Behaviour.IsPreview = true;
        Assert.Equal(0, await Program.RunAsync(() => new Dictionary<string, object?> { ["id"] = new Box("box").Id }));
        Assert.Equal(WireValue.Unknown, Engine.OutputsOf("project-test").Outputs.Fields["id"].StringValue);
    }

    private sealed class Cabinet : ComponentResource
    {
        public Cabinet(string name)
            : base("boxes:index:Cabinet", name)
        {
            Width = Output.Create(80);
            Height = Output.Create(200);
            RegisterOutputs();
        }

        [Output]
        public Output<int> Width { get; }

        [Output("height")]
        public Output<int> Height { get; }
    }

    private sealed class AddressStack : Stack
    {
        [Output]
        public Output<string> Address { get; set; } = Output.Create("http://localhost");
    }
}
