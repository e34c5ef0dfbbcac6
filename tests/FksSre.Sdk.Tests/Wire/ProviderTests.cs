using FksSre.Sdk.Tests.Double;
using Pulumi;

namespace FksSre.Sdk.Tests.Wire;

public class ProviderTests : WireTest
{
    private const string Reference = "urn:pulumi:test::project::pulumi:providers:boxes::theirs::theirs-id";

    [Fact]
    public async Task Explicit_provider_is_named_by_urn_and_id()
    {
        await UpdateAsync(() =>
        {
            _ = new Box("box", null, new CustomResourceOptions { Provider = new BoxProvider("theirs") });
        });
        Assert.Equal("pulumi:providers:boxes", Engine.Registration("theirs").Type);
        Assert.Equal(Reference, Engine.Registration("box").Provider);
    }

    [Fact]
    public async Task Provider_of_a_preview_has_an_unknown_id()
    {
        await PreviewAsync(() =>
        {
            _ = new Box("box", null, new CustomResourceOptions { Provider = new BoxProvider("theirs") });
        });
        Assert.Equal($"urn:pulumi:test::project::pulumi:providers:boxes::theirs::{WireValue.Unknown}", Engine.Registration("box").Provider);
    }

    [Fact]
    public async Task Providers_of_a_component_serve_its_children_and_theirs()
    {
        await UpdateAsync(() =>
        {
            var options = new ComponentResourceOptions { Providers = { new BoxProvider("theirs") } };
            _ = new Shelf("shelf", shelf => Fill(shelf), options);
        });
        Assert.Equal((string.Empty, Reference), (Engine.Registration("shelf").Provider, Engine.Registration("upper").Provider));
        Assert.Equal(Reference, Engine.Registration("below").Provider);

        static void Fill(Shelf shelf)
        {
            var upper = new Box("upper", null, new CustomResourceOptions { Parent = shelf });
            _ = new Box("below", null, new CustomResourceOptions { Parent = upper });
        }
    }

    [Fact]
    public async Task Single_provider_of_a_component_serves_its_children()
    {
        await UpdateAsync(() =>
        {
            var options = new ComponentResourceOptions { Provider = new BoxProvider("theirs") };
            _ = new Shelf("shelf", shelf => _ = new Box("box", null, new CustomResourceOptions { Parent = shelf }), options);
        });
        Assert.Equal(Reference, Engine.Registration("box").Provider);
    }

    [Fact]
    public async Task Provider_of_another_package_is_not_used()
    {
        await UpdateAsync(() =>
        {
            var options = new ComponentResourceOptions
            {
                Providers = { new ProviderResource("crates", "crates", ResourceArgs.Empty, null) },
            };
            _ = new Shelf("shelf", shelf => _ = new Box("box", null, new CustomResourceOptions { Parent = shelf }), options);
        });
        Assert.Equal(string.Empty, Engine.Registration("box").Provider);
    }
}
