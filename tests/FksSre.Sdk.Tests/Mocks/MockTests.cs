using System.Collections.Immutable;
using FksSre.Sdk.Tests.Double;
using Pulumi;
using Pulumi.Random;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace FksSre.Sdk.Tests.Mocks;

public class MockTests
{
    private static readonly TestOptions Update = new()
    {
        IsPreview = false,
        ProjectName = "p",
        StackName = "s",
    };

    [Fact]
    public async Task Resources_of_a_stack_are_returned_with_the_stack_first()
    {
        var resources = await Deployment.TestAsync<BoxStack>(new RecordingMocks(), Update);
        Assert.Equal(["p-s", "shelf", "box"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal("pulumi:pulumi:Stack", resources[0].GetResourceType());
    }

    [Fact]
    public async Task Urns_name_the_outermost_parent_type_only()
    {
        var resources = await Deployment.TestAsync<BoxStack>(new RecordingMocks(), Update);
        var urns = new List<string>();
        foreach (var resource in resources)
        {
            urns.Add(await OutputUtilities.GetValueAsync(resource.Urn));
        }

        Assert.Equal(
            [
                "urn:pulumi:s::p::pulumi:pulumi:Stack::p-s",
                "urn:pulumi:s::p::pulumi:pulumi:Stack$boxes:index:Shelf::shelf",
                "urn:pulumi:s::p::pulumi:pulumi:Stack$boxes:index:Box::box",
            ],
            urns
        );
    }

    [Fact]
    public async Task Inputs_reach_the_mocks_in_clear_text_and_as_plain_collections()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, Update, () =>
        {
            _ = new Box(
                "box",
                new BoxArgs
                {
                    Content = Output.CreateSecret("hidden"),
                    Size = 3,
                    Items = ["a", "b"],
                    Labels = { ["k"] = "v" },
                }
            );
        });
        var inputs = mocks.InputsOf("box");
        Assert.Equal("hidden", inputs["content"]);
        Assert.Equal(3.0, inputs["size"]);
        Assert.Equal(["a", "b"], ((ImmutableArray<object>)inputs["items"]).AsEnumerable());
        Assert.Equal("v", ((ImmutableDictionary<string, object>)inputs["labels"])["k"]);
    }

    [Fact]
    public async Task State_becomes_outputs_and_the_id()
    {
        var box = await BoxAsync(Update, new RecordingMocks());
        Assert.Equal("hello", await OutputUtilities.GetValueAsync(box.Content));
        Assert.Equal(3, await OutputUtilities.GetValueAsync(box.Size));
        Assert.Equal("box-id", await OutputUtilities.GetValueAsync(box.Id));
    }

    [Fact]
    public async Task Output_the_state_does_not_have_is_null_in_an_update_and_unknown_in_a_preview()
    {
        var updated = await BoxAsync(Update, new RecordingMocks());
        Assert.True(await OutputUtilities.GetIsKnownAsync(updated.Serial));
        Assert.Null(await OutputUtilities.GetValueAsync(updated.Serial));
        var previewed = await BoxAsync(new TestOptions(), new RecordingMocks { GivesIds = false });
        Assert.False(await OutputUtilities.GetIsKnownAsync(previewed.Serial));
        Assert.False(await OutputUtilities.GetIsKnownAsync(previewed.Id));
    }

    [Fact]
    public async Task Unknown_inputs_do_not_reach_the_mocks()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = true }, () =>
        {
            var first = new Box("first", new BoxArgs { Content = "a" });
            _ = new Box("second", new BoxArgs { Content = first.Serial.Apply(serial => serial!), Size = 1 });
        });
        Assert.Equal(["size"], mocks.InputsOf("second").Keys);
    }

    [Fact]
    public async Task Tests_are_previews_unless_said_otherwise()
    {
        var isDryRun = false;
        await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
        {
            isDryRun = Deployment.Instance.IsDryRun;
        });
        Assert.True(isDryRun);
    }

    [Fact]
    public async Task Returned_outputs_come_back()
    {
        var (resources, outputs) = await Deployment.TestAsync(new RecordingMocks(), Update, () =>
            new Dictionary<string, object?> { ["content"] = new Box("box", new BoxArgs { Content = "a" }).Content }
        );
        Assert.Single(resources);
        Assert.Equal("a", await OutputUtilities.GetValueAsync((Output<string>)outputs["content"]!));
    }

    [Fact]
    public async Task Registered_outputs_reach_the_mocks()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync<BoxStack>(mocks, Update);
        var registered = mocks.Outputs.ToDictionary(request => request.Urn.Split("::")[^1], request => request.Outputs);
        Assert.Equal("shelf label", await OutputUtilities.GetValueAsync(registered["shelf"]["label"]));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(registered["p-s"]["Content"]));
        Assert.True(await Output.IsSecretAsync(registered["p-s"]["secret"]));
    }

    [Fact]
    public async Task Error_in_a_stack_is_thrown()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new RecordingMocks(), Update, Fail));
        Assert.Contains("no boxes", error.Message, StringComparison.Ordinal);

        static void Fail() => throw new InvalidOperationException("no boxes");
    }

    [Fact]
    public async Task Error_in_an_unobserved_Apply_is_thrown()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new RecordingMocks(), Update, () =>
            {
                _ = new Box("box", new BoxArgs { Content = "x" }).Content.Apply(int.Parse);
            }));
        Assert.Contains("FormatException", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_property_without_a_value_is_an_error()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(new RecordingMocks(), Update));
        Assert.Contains("Forgotten", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transformation_of_a_parent_reaches_its_children()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, Update, () =>
        {
            var options = new ComponentResourceOptions { ResourceTransformations = { Enlarge } };
            _ = new Shelf(
                "shelf",
                shelf => _ = new Box("box", new BoxArgs { Size = 1 }, new CustomResourceOptions { Parent = shelf }),
                options
            );
        });
        Assert.Equal(100.0, mocks.InputsOf("box")["size"]);

        static ResourceTransformationResult? Enlarge(ResourceTransformationArgs args)
        {
            if (args.Args is not BoxArgs box)
            {
                return null;
            }

            box.Size = 100;
            return new ResourceTransformationResult(box, args.Options);
        }
    }

    /// <summary>The public packages pass it on, so nothing may take an id that is there for one that is read.</summary>
    [Fact]
    public async Task Resource_of_a_package_that_is_not_read_has_an_empty_id()
    {
        Input<string>? id = null;
        await Deployment.TestAsync(new RecordingMocks(), Update, () =>
        {
            var options = new ComponentResourceOptions { ResourceTransformations = { Look } };
            _ = new Shelf(
                "shelf",
                shelf => _ = new RandomPassword("seven", new() { Length = 7 }, new CustomResourceOptions { Parent = shelf }),
                options
            );
        });

        Assert.NotNull(id);
        Assert.Equal("", await OutputUtilities.GetValueAsync(id.ToOutput()));

        ResourceTransformationResult? Look(ResourceTransformationArgs args)
        {
            id = args.Resource is RandomPassword ? args.Options.Id : id;
            return null;
        }
    }

    private static async Task<Box> BoxAsync(TestOptions options, RecordingMocks mocks)
    {
        var resources = await Deployment.TestAsync(mocks, options, () =>
        {
            _ = new Box("box", new BoxArgs { Content = "hello", Size = 3 });
        });
        return Assert.IsType<Box>(Assert.Single(resources));
    }

    private sealed class BoxStack : Stack
    {
        public BoxStack()
        {
            Box? box = null;
            _ = new Shelf("shelf", shelf =>
                box = new Box("box", new BoxArgs { Content = "a" }, new CustomResourceOptions { Parent = shelf })
            );
            Content = box!.Content;
            Secret = Output.CreateSecret("b");
        }

        [Output]
        public Output<string> Content { get; set; }

        [Output("secret")]
        public Output<string> Secret { get; set; }
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output]
        public Output<string> Forgotten { get; set; } = null!;
    }
}
