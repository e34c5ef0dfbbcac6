using FksSre.Sdk.Tests.Double;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.Sdk.Tests.Wire;

public class UnknownTests : WireTest
{
    [Fact]
    public async Task Computed_output_is_unknown_in_a_preview()
    {
        await PreviewAsync(() =>
        {
            var first = new Box("first");
            _ = new Box("second", new BoxArgs { Content = first.Serial.Apply(serial => serial!) });
        });
        Assert.Equal(WireValue.Unknown, Engine.Registration("second").Object.Fields["content"].StringValue);
    }

    [Fact]
    public async Task Id_is_unknown_in_a_preview()
    {
        await PreviewAsync(() =>
        {
            var first = new Box("first");
            _ = new Box("second", new BoxArgs { Content = first.Id });
        });
        Assert.Equal(WireValue.Unknown, Engine.Registration("second").Object.Fields["content"].StringValue);
    }

    [Fact]
    public async Task Input_that_is_known_is_known_as_output_in_a_preview()
    {
        await PreviewAsync(() =>
        {
            var first = new Box("first", new BoxArgs { Content = "a" });
            _ = new Box("second", new BoxArgs { Content = first.Content });
        });
        Assert.Equal("a", Engine.Registration("second").Object.Fields["content"].StringValue);
    }

    [Fact]
    public async Task One_unknown_element_leaves_the_others_known()
    {
        await PreviewAsync(() =>
        {
            var id = new Box("first").Id;
            _ = new Box("second", new BoxArgs { Items = ["a", id], Labels = { { "known", "v" }, { "unknown", id } } });
        });
        var second = Engine.Registration("second").Object.Fields;
        Assert.Equal(Value.ForList(Value.ForString("a"), Value.ForString(WireValue.Unknown)), second["items"]);
        Assert.Equal(WireValue.Object(("known", Value.ForString("v")), ("unknown", Value.ForString(WireValue.Unknown))), second["labels"]);
    }

    [Fact]
    public async Task Function_in_Apply_is_not_run_on_an_unknown()
    {
        var ran = false;
        await PreviewAsync(() =>
        {
            new Box("box").Id.Apply(id => ran = true);
        });
        Assert.False(ran);
    }

    [Fact]
    public async Task Output_of_a_skipped_resource_is_unknown_even_in_an_update()
    {
        Engine.Behaviour.Skipped.Add("first");
        await UpdateAsync(() =>
        {
            var first = new Box("first", new BoxArgs { Content = "a" });
            _ = new Box("second", new BoxArgs { Content = first.Content });
        });
        Assert.Equal(WireValue.Unknown, Engine.Registration("second").Object.Fields["content"].StringValue);
    }
}
