using FksSre.Sdk.Tests.Double;
using Pulumi;
using Pulumi.Wire;

namespace FksSre.Sdk.Tests.Wire;

public class FeatureTests : WireTest
{
    [Fact]
    public async Task Only_features_in_use_are_asked_for()
    {
        await UpdateAsync(() =>
        {
            for (var number = 0; number < 20; number++)
            {
                _ = new Box($"box-{number}");
            }
        });
        Assert.Equal("resourceReferences", Assert.Single(Asked));
    }

    [Fact]
    public async Task Aliases_are_refused_by_an_engine_without_them()
    {
        Engine.Behaviour.UnsupportedFeatures.Add("aliasSpecs");
        Assert.NotEqual(
            0,
            await Program.RunAsync(() =>
            {
                _ = new Box("box", null, new CustomResourceOptions { Aliases = { new Pulumi.Alias { Name = "crate" } } });
            })
        );
        Assert.Contains("update", Assert.Single(Engine.Logged(LogSeverity.Error)), StringComparison.OrdinalIgnoreCase);
    }

    private IEnumerable<string> Asked => Engine.Messages.OfType<SupportsFeatureRequest>().Select(request => request.Id);
}
