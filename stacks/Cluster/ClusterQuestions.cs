using System.Collections.Immutable;
using FksSre.ServiceLevels.Findings;
using Pulumi;
using Pulumi.Utilities;

namespace FksSre.Stacks.Cluster;

/// <summary>
/// What a program asks the engine to look at before it registers anything of its own. The engine answers a question about what is not there by ending the run,
/// and tells the program nothing; so they are asked one after the other, and the one that is open when the run ends is the one that it ended at.
/// </summary>
public sealed class ClusterQuestions
{
    private ImmutableList<Question> _asked = [];

    /// <summary>What to tell whoever has to mend what the engine was looking at last; null: it was not looking at anything.</summary>
    public Finding? Open => _asked is var asked && asked.Find(question => !question.Answer.IsCompletedSuccessfully) is { } open && open.WaitsFor.IsCompletedSuccessfully
        ? open.Otherwise
        : null;

    /// <summary>All that was asked so far, once it is answered.</summary>
    internal Output<ImmutableArray<Resource>> Answers => _asked is var asked && asked.IsEmpty
        ? Output.Create(ImmutableArray<Resource>.Empty)
        : Output.All(asked.Select(question => question.Read.Urn)).Apply(_ => asked.Select(question => (Resource)question.Read).ToImmutableArray());

    /// <param name="read">Looks, with these options.</param>
    /// <param name="provider">Through which.</param>
    /// <param name="otherwise">What to say where it is not there, or may not be read.</param>
    internal T Ask<T>(Func<CustomResourceOptions, T> read, ProviderResource? provider, Finding otherwise)
        where T : CustomResource
    {
        var options = new CustomResourceOptions { Provider = provider, DependsOn = _asked is [.., var last] ? last.Read : [] };
        var waitsFor = _asked is [.., var before] ? before.Answer : provider is null ? Task.CompletedTask : OutputUtilities.GetValueAsync(provider.Urn);
        var resource = read(options);
        _asked = _asked.Add(new(resource, waitsFor, OutputUtilities.GetValueAsync(resource.Urn), otherwise));
        return resource;
    }

    private sealed record Question(CustomResource Read, Task WaitsFor, Task Answer, Finding Otherwise);
}
