using FksSre.Sdk.Tests.Double;
using Pulumi;
using Pulumi.Wire;

namespace FksSre.Sdk.Tests.Wire;

public class OptionTests : WireTest
{
    [Fact]
    public async Task Options_of_a_custom_resource_reach_the_engine()
    {
        var options = new CustomResourceOptions
        {
            Protect = true,
            RetainOnDelete = true,
            DeleteBeforeReplace = false,
            IgnoreChanges = { "size" },
            ReplaceOnChanges = { "content" },
            HideDiffs = { "labels" },
            ImportId = "old-id",
            Version = "1.2.3",
            PluginDownloadURL = "https://example.org/plugin",
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5) },
        };
        await UpdateAsync(() =>
        {
            _ = new Box("box", null, options);
        });
        var box = Engine.Registration("box");
        Assert.Equal((true, true, true, true), (box.HasProtect, box.Protect, box.HasRetainOnDelete, box.RetainOnDelete));
        Assert.Equal((true, false), (box.DeleteBeforeReplaceDefined, box.DeleteBeforeReplace));
        Assert.Equal(["size"], box.IgnoreChanges);
        Assert.Equal(["content"], box.ReplaceOnChanges);
        Assert.Equal(["labels"], box.HideDiffs);
        Assert.Equal(("old-id", "1.2.3", "https://example.org/plugin"), (box.ImportId, box.Version, box.PluginDownloadURL));
        Assert.Equal(("300000000000ns", string.Empty), (box.CustomTimeouts.Create, box.CustomTimeouts.Delete));
    }

    [Fact]
    public async Task Options_left_out_are_left_out_on_the_wire()
    {
        await UpdateAsync(() =>
        {
            _ = new Box("box");
        });
        var box = Engine.Registration("box");
        Assert.Equal((false, false, false), (box.HasProtect, box.HasRetainOnDelete, box.DeleteBeforeReplaceDefined));
        Assert.Null(box.CustomTimeouts);
        Assert.Empty(box.Aliases);
        Assert.Equal((string.Empty, string.Empty), (box.Provider, box.Version));
    }

    [Fact]
    public async Task Protection_is_inherited_from_the_parent_unless_refused()
    {
        await UpdateAsync(() =>
        {
            _ = new Shelf(
                "shelf",
                shelf =>
                {
                    _ = new Box("kept", null, new CustomResourceOptions { Parent = shelf });
                    _ = new Box("free", null, new CustomResourceOptions { Parent = shelf, Protect = false });
                },
                new ComponentResourceOptions { Protect = true }
            );
        });
        Assert.True(Engine.Registration("kept").Protect);
        Assert.Equal((true, false), (Engine.Registration("free").HasProtect, Engine.Registration("free").Protect));
    }

    [Fact]
    public async Task Alias_by_urn_has_no_other_part() =>
        Assert.Equal(
            32,
            await Program.RunAsync(() =>
            {
                var alias = new Pulumi.Alias { Urn = "urn:pulumi:test::project::boxes:index:Box::older", NoParent = true };
                _ = new Box("box", null, new CustomResourceOptions { Aliases = { alias } });
            })
        );

    [Fact]
    public async Task Aliases_say_what_was_different()
    {
        var aliases = new List<Input<Pulumi.Alias>>
        {
            new Pulumi.Alias { Name = "old" },
            new Pulumi.Alias { Type = "boxes:index:Crate", NoParent = true },
            new Pulumi.Alias { Urn = "urn:pulumi:test::project::boxes:index:Box::older" },
            new Pulumi.Alias { ParentUrn = "urn:pulumi:test::project::boxes:index:Shelf::attic" },
        };
        await UpdateAsync(() =>
        {
            _ = new Box("box", null, new CustomResourceOptions { Aliases = aliases });
        });
        var sent = Engine.Registration("box").Aliases;
        Assert.Equal(("old", string.Empty, false), (sent[0].Spec.Name, sent[0].Spec.Type, sent[0].Spec.NoParent));
        Assert.Equal(("boxes:index:Crate", true), (sent[1].Spec.Type, sent[1].Spec.NoParent));
        Assert.Equal("urn:pulumi:test::project::boxes:index:Box::older", sent[2].Urn);
        Assert.Equal("urn:pulumi:test::project::boxes:index:Shelf::attic", sent[3].Spec.ParentUrn);
    }

    [Fact]
    public async Task Resource_with_an_id_is_read_instead_of_registered()
    {
        Engine.Behaviour.Existing["found"] = WireValue.Struct(("content", WireValue.Text("there")));
        await UpdateAsync(() =>
        {
            var first = new Box("first", null, new CustomResourceOptions { Id = "found" });
            _ = new Box("second", new BoxArgs { Content = first.Content, Labels = { { "id", first.Id } } });
        });
        Assert.DoesNotContain(Engine.Registrations, request => request.Name == "first");
        Assert.Equal("found", Assert.Single(Engine.Messages.OfType<ReadResourceRequest>()).Id);
        Assert.Equal("there", Engine.Registration("second").Object.Fields["content"].StringValue);
        Assert.Equal("found", Engine.Registration("second").Object.Fields["labels"].StructValue.Fields["id"].StringValue);
    }

    [Fact]
    public void Merge_joins_lists_and_lets_the_second_value_win()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions
            {
                Protect = true,
                Version = "1.0.0",
                IgnoreChanges = { "a" },
                AdditionalSecretOutputs = { "x" },
            },
            new CustomResourceOptions
            {
                Protect = false,
                IgnoreChanges = { "b" },
                AdditionalSecretOutputs = { "y" },
            }
        );
        Assert.Equal((false, "1.0.0"), (merged.Protect, merged.Version));
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["x", "y"], merged.AdditionalSecretOutputs);
    }
}
