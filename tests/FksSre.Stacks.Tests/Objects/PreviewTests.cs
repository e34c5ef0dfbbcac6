namespace FksSre.Stacks.Tests.Objects;

/// <summary>What a preview shows is what an update does.</summary>
public class PreviewTests
{
    [Theory]
    [InlineData(Variants.Dev)]
    [InlineData(Variants.Prod)]
    public async Task Preview_registers_what_an_update_does(string variant)
    {
        var (update, preview) = (await Registered.Of(variant), await Registered.Of(variant, isPreview: true));

        Assert.Equal(update.Resources.Select(r => (r.Urn, r.Type, r.Parent)), preview.Resources.Select(r => (r.Urn, r.Type, r.Parent)));
        Assert.NotEmpty(update.KubernetesFiles);
        Assert.Equal(update.KubernetesFiles, preview.KubernetesFiles);
    }
}
