using FksSre.Sdk.Tests.Double;

namespace FksSre.Sdk.Tests.Comparison;

/// <summary>
/// Holds the double, and with it all tests against it, to what an official SDK does: one program is run through both SDKs
/// and every message has to be the same, apart from the differences listed in <see cref="ComparableMessage"/>.
/// </summary>
public class NodeComparisonTests
{
    /// <summary>
    /// Fields of a registration that the Node SDK fills and the .NET SDK does not: partial values (19), providers of a component (22),
    /// correct alias specs (28), source position (29), stack trace (35).
    /// </summary>
    private static readonly HashSet<int> NodeOnly = [19, 22, 28, 29, 35];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Messages_are_those_of_the_official_Node_SDK(bool isPreview)
    {
        Assert.True(NodeRun.IsInstalled, "The official Node SDK is missing: run `npm ci` in tests/FksSre.Sdk.Tests/node.");
        await using var ours = await EngineDouble.StartAsync();
        await using var theirs = await EngineDouble.StartAsync();
        ours.Behaviour.IsPreview = theirs.Behaviour.IsPreview = isPreview;
        var program = new ProgramRun(ours);
        Assert.Equal(0, await program.RunAsync(NodeProgram.Run));
        Assert.Equal(string.Empty, await NodeRun.RunAsync(theirs, isPreview));

        var expected = ComparableMessage.All(theirs);
        var actual = ComparableMessage.All(ours);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(isPreview ? 11 : 12, expected.Count);
        Assert.Subset(NodeOnly, theirs.Registrations.SelectMany(UnknownFields.Of).ToHashSet());
        Assert.All(expected.Keys, key => Assert.Equal(expected[key], actual[key]));
    }
}
