using FksSre.Tests;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>
/// Every resource of an environment with its parent. A changed URN means that the engine deletes one thing and makes another, so each
/// change here is read before it is accepted (FKS_ACCEPT=1).
/// </summary>
public class ResourceListTests
{
    [Theory]
    [InlineData(Variants.Dev)]
    [InlineData(Variants.Prod)]
    public async Task Registered_resources_are_the_committed_ones(string variant) =>
        GoldenFile.AssertSame(
            Path.Combine(GoldenFile.Folder("stack"), variant, "resources.txt"),
            await ListAsync(variant, isPreview: false)
        );

    [Theory]
    [InlineData(Variants.Dev)]
    [InlineData(Variants.Prod)]
    public async Task Preview_registers_what_an_update_does(string variant)
    {
        Assert.Equal(await ListAsync(variant, isPreview: false), await ListAsync(variant, isPreview: true));
        Assert.All(
            (await Registered.Of(variant)).KubernetesFiles.Zip((await Registered.Of(variant, isPreview: true)).KubernetesFiles),
            pair => Assert.Equal(pair.First, pair.Second)
        );
    }

    private static async Task<string> ListAsync(string variant, bool isPreview) =>
        string.Concat((await Registered.Of(variant, isPreview)).Resources.Select(r => $"{r.Urn}\n    {r.Type}\n    {r.Parent}\n"));
}
