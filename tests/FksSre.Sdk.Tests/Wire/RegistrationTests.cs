using FksSre.Sdk.Tests.Double;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Wire;

namespace FksSre.Sdk.Tests.Wire;

public class RegistrationTests : WireTest
{
    [Fact]
    public async Task Stack_comes_first_and_is_named_after_project_and_stack()
    {
        await UpdateAsync(() =>
        {
            _ = new Box("box");
        });
        var stack = Engine.Registrations.First();
        Assert.Equal(("pulumi:pulumi:Stack", "project-test", false, string.Empty), (stack.Type, stack.Name, stack.Custom, stack.Parent));
    }

    [Fact]
    public async Task Resource_without_a_parent_belongs_to_the_stack()
    {
        await UpdateAsync(() =>
        {
            _ = new Box("box");
        });
        Assert.Equal("urn:pulumi:test::project::pulumi:pulumi:Stack::project-test", Engine.Registration("box").Parent);
    }

    [Fact]
    public async Task Child_follows_its_component_and_names_it_as_parent()
    {
        await UpdateAsync(() =>
        {
            _ = new Shelf("shelf", shelf => _ = new Box("box", null, new CustomResourceOptions { Parent = shelf }));
        });
        Assert.Equal(["project-test", "shelf", "box"], Engine.Registrations.Select(request => request.Name));
        Assert.Equal("urn:pulumi:test::project::boxes:index:Shelf::shelf", Engine.Registration("box").Parent);
        Assert.False(Engine.Registration("shelf").Custom);
        Assert.True(Engine.Registration("box").Custom);
    }

    [Fact]
    public async Task Independent_resources_are_registered_while_another_is_under_way()
    {
        var gate = new TaskCompletionSource();
        Engine.Behaviour.Gates["slow"] = gate.Task;
        var run = Program.RunAsync(() =>
        {
            _ = new Box("slow");
            _ = new Box("fast");
        });
        await WaitForAsync(() => Engine.Registrations.Count() == 3);
        gate.SetResult();
        Assert.Equal(0, await run);
    }

    [Fact]
    public async Task Dependent_resource_waits_for_the_other()
    {
        var gate = new TaskCompletionSource();
        Engine.Behaviour.Gates["first"] = gate.Task;
        var run = Program.RunAsync(() =>
        {
            var first = new Box("first", new BoxArgs { Content = "a" });
            _ = new Box("second", new BoxArgs { Content = first.Content });
        });
        await WaitForAsync(() => Engine.Registrations.Any(request => request.Name == "first"));
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Engine.Registrations, request => request.Name == "second");
        gate.SetResult();
        Assert.Equal(0, await run);
        Assert.Equal("a", Engine.Registration("second").Object.Fields["content"].StringValue);
    }

    [Fact]
    public async Task Arguments_travel_as_values_and_absent_ones_not_at_all()
    {
        await UpdateAsync(() =>
        {
            _ = new Box(
                "box",
                new BoxArgs
                {
                    Size = 3,
                    Items = ["a", "b"],
                    Labels = { ["k"] = "v" },
                    Inner = new BoxArgs { Content = "c" },
                }
            );
        });
        var expected = WireValue.Struct(
            ("inner", WireValue.Object(("content", Value.ForString("c")))),
            ("items", Value.ForList(Value.ForString("a"), Value.ForString("b"))),
            ("labels", WireValue.Object(("k", Value.ForString("v")))),
            ("size", Value.ForNumber(3))
        );
        Assert.Equal(expected, Engine.Registration("box").Object);
    }

    [Fact]
    public async Task Empty_collections_that_were_touched_travel_empty()
    {
        await UpdateAsync(() =>
        {
            _ = new Box("box", new BoxArgs { Items = [], Labels = [] });
        });
        Assert.Equal(WireValue.Struct(("items", Value.ForList()), ("labels", WireValue.Object())), Engine.Registration("box").Object);
    }

    [Fact]
    public async Task What_the_engine_computes_becomes_outputs()
    {
        Engine.Behaviour.Computed["first"] = WireValue.Struct(("serial", Value.ForString("no. 7")));
        await UpdateAsync(() =>
        {
            var first = new Box("first");
            _ = new Box("second", new BoxArgs { Content = first.Serial.Apply(serial => serial!), Labels = { ["id"] = first.Id } });
        });
        var second = Engine.Registration("second").Object.Fields;
        Assert.Equal("no. 7", second["content"].StringValue);
        Assert.Equal("first-id", second["labels"].StructValue.Fields["id"].StringValue);
    }

    [Fact]
    public async Task Number_too_large_for_its_output_becomes_the_largest()
    {
        Engine.Behaviour.Computed["first"] = WireValue.Struct(("size", Value.ForNumber(1e12)));
        await UpdateAsync(() =>
        {
            _ = new Box("second", new BoxArgs { Size = new Box("first").Size });
        });
        Assert.Equal(int.MaxValue, Engine.Registration("second").Object.Fields["size"].NumberValue);
    }

    [Fact]
    public async Task Program_waits_for_the_engines_shutdown_at_the_end()
    {
        await UpdateAsync(() =>
        {
            _ = new Box("box");
        });
        Assert.Equal("SignalAndWaitForShutdown", Engine.Messages.Last(message => message is not LogRequest));
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
