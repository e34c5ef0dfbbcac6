using System.Collections.Immutable;
using Moq;
using Pulumi.Testing;

namespace FksSre.Components.Tests;

/// <summary>Gives back as a resource's state what it was given; in a preview ids are not known yet.</summary>
internal sealed class PlayedProvider
{
    private readonly Mock<IMocks> _mocks = new(MockBehavior.Strict);

    /// <param name="isPreview">Whether nothing is made.</param>
    /// <param name="computed">What only a provider knows of a resource: beside its inputs it is in the state.</param>
    /// <param name="answer">To a call of a provider's function.</param>
    public PlayedProvider(
        bool isPreview,
        Func<MockResourceArgs, ImmutableDictionary<string, object>> computed,
        Func<MockCallArgs, ImmutableDictionary<string, object>> answer
    )
    {
        _mocks
            .Setup(mocks => mocks.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync(
                (MockResourceArgs args) => isPreview ? (null, args.Inputs) : ($"<{args.Name}>", args.Inputs.SetItems(computed(args)))
            );
        _mocks.Setup(mocks => mocks.CallAsync(It.IsAny<MockCallArgs>())).ReturnsAsync((MockCallArgs args) => answer(args));
        _mocks.Setup(mocks => mocks.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
    }

    public IMocks Mocks => _mocks.Object;

    public IEnumerable<MockResourceArgs> Resources => Told<MockResourceArgs>();

    public IEnumerable<MockCallArgs> Calls => Told<MockCallArgs>();

    public IEnumerable<MockRegisterResourceOutputsRequest> Outputs => Told<MockRegisterResourceOutputsRequest>();

    private IEnumerable<T> Told<T>() => _mocks.Invocations.Select(invocation => invocation.Arguments[0]).OfType<T>();
}
