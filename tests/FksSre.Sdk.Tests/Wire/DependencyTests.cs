using FksSre.Sdk.Tests.Double;
using Google.Protobuf.WellKnownTypes;
using Pulumi;

namespace FksSre.Sdk.Tests.Wire;

public class DependencyTests : WireTest
{
    private const string First = "urn:pulumi:test::project::boxes:index:Box::first";

    [Fact]
    public async Task Argument_made_from_another_resource_depends_on_it()
    {
        await UpdateAsync(() =>
        {
            var first = new Box("first", new BoxArgs { Content = "a" });
            _ = new Box("second", new BoxArgs { Content = first.Content.Apply(content => content + "b"), Size = 1 });
        });
        var second = Engine.Registration("second");
        Assert.Equal([First], second.Dependencies);
        Assert.Equal([First], second.PropertyDependencies["content"].Urns);
        Assert.Empty(second.PropertyDependencies["size"].Urns);
    }

    [Fact]
    public async Task DependsOn_is_a_dependency_of_no_property()
    {
        await UpdateAsync(() =>
        {
            var first = new Box("first");
            _ = new Box("second", new BoxArgs { Size = 1 }, new CustomResourceOptions { DependsOn = { first } });
        });
        Assert.Equal([First], Engine.Registration("second").Dependencies);
        Assert.Empty(Engine.Registration("second").PropertyDependencies["size"].Urns);
    }

    [Fact]
    public async Task DependsOn_a_component_means_the_custom_resources_in_it()
    {
        await UpdateAsync(() =>
        {
            var outer = new Shelf("outer", outer => _ = new Shelf(
                    "inner",
                    inner =>
                    {
                        var upper = new Box("upper", null, new CustomResourceOptions { Parent = inner });
                        _ = new Box("below", null, new CustomResourceOptions { Parent = upper });
                    },
                    new ComponentResourceOptions { Parent = outer }
                ));
            _ = new Box("second", null, new CustomResourceOptions { DependsOn = { outer } });
        });
        Assert.Equal(
            ["urn:pulumi:test::project::boxes:index:Shelf$boxes:index:Shelf$boxes:index:Box::upper"],
            Engine.Registration("second").Dependencies
        );
    }

    [Fact]
    public async Task Resource_as_an_argument_is_sent_as_a_reference()
    {
        await UpdateAsync(() =>
        {
            _ = new Box("second", new BoxArgs { Neighbour = new Box("first") });
        });
        Assert.Equal(
            WireValue.Object(
                (WireValue.Signature, Value.ForString(WireValue.ResourceSignature)),
                ("urn", Value.ForString(First)),
                ("id", Value.ForString("first-id"))
            ),
            Engine.Registration("second").Object.Fields["neighbour"]
        );
        Assert.Equal([First], Engine.Registration("second").Dependencies);
    }

    [Fact]
    public async Task Resource_as_an_argument_is_its_id_for_an_engine_without_references()
    {
        Engine.Behaviour.UnsupportedFeatures.Add("resourceReferences");
        await UpdateAsync(() =>
        {
            _ = new Box("second", new BoxArgs { Neighbour = new Box("first") });
        });
        Assert.Equal("first-id", Engine.Registration("second").Object.Fields["neighbour"].StringValue);
    }

    [Fact]
    public async Task Reference_to_a_resource_of_a_preview_has_an_empty_id()
    {
        await PreviewAsync(() =>
        {
            _ = new Box("second", new BoxArgs { Neighbour = new Box("first") });
        });
        Assert.Equal(string.Empty, Engine.Registration("second").Object.Fields["neighbour"].StructValue.Fields["id"].StringValue);
    }

    [Fact]
    public async Task Dependency_passes_through_outputs_of_outputs()
    {
        await UpdateAsync(() =>
        {
            var first = new Box("first", new BoxArgs { Content = "a" });
            var text = Output.Format($"{Output.Tuple<string, string>(first.Content, first.Id).Apply(both => both.Item1)}");
            _ = new Box("second", new BoxArgs { Labels = { { "text", text } } });
        });
        Assert.Equal([First], Engine.Registration("second").PropertyDependencies["labels"].Urns);
    }
}
