using System.Collections.Immutable;
using FksSre.ServiceLevels.Findings;
using Pulumi;
using Pulumi.Utilities;

namespace FksSre.Stacks.Cluster;

/// <summary>
/// What a program asks the engine to look at before it registers anything of its own. The engine answers a question about what is not there
/// by ending the run,
/// and tells the program nothing; so they are asked one after the other, and the one that is open when the run ends is the one that it
/// ended at.
/// </summary>
public sealed class ClusterQuestions
{
    private ImmutableArray<Resource> _answered = [];

    /// <summary>What to tell whoever has to mend what the engine is looking at; null: it is not looking at anything.</summary>
    public Finding? Open { get; private set; }

    /// <summary>All that was looked at so far.</summary>
    internal Output<ImmutableArray<Resource>> Answers =>
        _answered is var answered && answered.IsEmpty
            ? Output.Create(answered)
            : Output.All(answered.Select(resource => resource.Urn)).Apply(_ => answered);

    /// <summary>Asks, and waits for the answer. Only one question may be open at a time.</summary>
    /// <param name="read">Looks, with these options.</param>
    /// <param name="provider">Through which.</param>
    /// <param name="otherwise">What to say where it is not there, or may not be read.</param>
    internal async Task<T> AskAsync<T>(Func<CustomResourceOptions, T> read, ProviderResource provider, Finding otherwise)
        where T : CustomResource
    {
        // Without its provider nothing was looked at, and the engine's own error is all there is to say.
        await OutputUtilities.GetValueAsync(provider.Urn).ConfigureAwait(false);
        Open = otherwise;
        var resource = read(new() { Provider = provider });
        await OutputUtilities.GetValueAsync(resource.Urn).ConfigureAwait(false);
        Open = null;
        _answered = _answered.Add(resource);
        return resource;
    }
}
