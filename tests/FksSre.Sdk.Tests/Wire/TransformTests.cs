using FksSre.Sdk.Tests.Double;
using Pulumi;

namespace FksSre.Sdk.Tests.Wire;

public class TransformTests : WireTest
{
    [Fact]
    public async Task Transform_of_the_stack_changes_every_resource()
    {
        var options = new StackOptions { ResourceTransforms = { Resized } };
        Assert.Equal(
            0,
            await Program.RunAsync(
                () =>
                {
                    var first = new Box("first", new BoxArgs { Content = "a" });
                    _ = new Box("second", new BoxArgs { Labels = { { "size", first.Size.Apply(size => $"{size}") } } });
                    return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
                },
                options
            )
        );
        Assert.Equal(99, Engine.Registration("first").Object.Fields["size"].NumberValue);
        Assert.Equal("99", Engine.Registration("second").Object.Fields["labels"].StructValue.Fields["size"].StringValue);
    }

    [Fact]
    public async Task Transform_of_a_resource_sees_what_it_is()
    {
        ResourceTransformArgs? seen = null;
        ResourceTransform transform = (args, _) =>
        {
            seen = args;
            return Task.FromResult<ResourceTransformResult?>(null);
        };
        await UpdateAsync(() =>
        {
            _ = new Box(
                "box",
                new BoxArgs { Content = "a" },
                new CustomResourceOptions { ResourceTransforms = { transform }, Version = "1.2.3" }
            );
        });
        Assert.Equal(
            ("box", "boxes:index:Box", true, "1.2.3"),
            (seen!.Value.Name, seen.Value.Type, seen.Value.Custom, seen.Value.Options.Version)
        );
        Assert.Equal("a", seen.Value.Args["content"]);
        Assert.Equal("a", Engine.Registration("box").Object.Fields["content"].StringValue);
    }

    [Fact]
    public async Task Transform_sees_options_that_are_not_set_as_empty()
    {
        CustomResourceOptions? seen = null;
        ResourceTransform transform = (args, _) =>
        {
            seen = (CustomResourceOptions)args.Options;
            return Task.FromResult<ResourceTransformResult?>(null);
        };
        await UpdateAsync(() =>
        {
            _ = new Box("box", null, new CustomResourceOptions { ResourceTransforms = { transform } });
        });
        Assert.Equal((false, null, null, ""), (seen!.DeleteBeforeReplace, seen.RetainOnDelete, seen.Protect, seen.Version));
        Assert.Equal(string.Empty, seen.Parent!.GetResourceType());
    }

    [Fact]
    public async Task Transform_can_protect()
    {
        ResourceTransform transform = (args, _) =>
        {
            args.Options.Protect = true;
            return Task.FromResult<ResourceTransformResult?>(new ResourceTransformResult(args.Args, args.Options));
        };
        await UpdateAsync(() =>
        {
            _ = new Box("box", null, new CustomResourceOptions { ResourceTransforms = { transform } });
        });
        Assert.True(Engine.Registration("box").Protect);
    }

    [Fact]
    public async Task Secret_that_passes_through_a_transform_stays_secret()
    {
        await UpdateAsync(() =>
        {
            _ = new Box(
                "box",
                new BoxArgs { Content = Output.CreateSecret("s") },
                new CustomResourceOptions { ResourceTransforms = { Resized } }
            );
        });
        Assert.Equal(WireValue.Secret("s"), Engine.Registration("box").Object.Fields["content"]);
    }

    [Fact]
    public async Task Secret_is_an_output_inside_a_transform()
    {
        object? seen = null;
        ResourceTransform transform = (args, _) =>
        {
            seen = args.Args["content"];
            return Task.FromResult<ResourceTransformResult?>(null);
        };
        await UpdateAsync(() =>
        {
            _ = new Box(
                "box",
                new BoxArgs { Content = Output.CreateSecret("s") },
                new CustomResourceOptions { ResourceTransforms = { transform } }
            );
        });
        Assert.True(await Output.IsSecretAsync(Assert.IsType<Output<string>>(seen)));
    }

    [Fact]
    public async Task Unknown_that_passes_through_a_transform_stays_unknown()
    {
        await PreviewAsync(() =>
        {
            var first = new Box("first");
            _ = new Box("second", new BoxArgs { Content = first.Id }, new CustomResourceOptions { ResourceTransforms = { Resized } });
        });
        Assert.Equal(WireValue.Unknown, Engine.Registration("second").Object.Fields["content"].StringValue);
    }

    [Fact]
    public async Task Error_in_a_transform_fails_the_program()
    {
        ResourceTransform transform = (_, _) => throw new InvalidOperationException("not this one");
        Assert.Equal(
            32,
            await Program.RunAsync(() =>
            {
                _ = new Box("box", null, new CustomResourceOptions { ResourceTransforms = { transform } });
            })
        );
    }

    private static Task<ResourceTransformResult?> Resized(ResourceTransformArgs args, CancellationToken cancellationToken) =>
        Task.FromResult<ResourceTransformResult?>(
            args.Type == "boxes:index:Box" ? new ResourceTransformResult(args.Args.SetItem("size", 99), args.Options) : null
        );
}
