using System.Collections.Immutable;

namespace FksSre.Delivery.Engine;

/// <summary>What came of a preview or an update, as its events tell.</summary>
public sealed record EngineRun
{
    /// <summary>What changes something, in the order in which it was begun.</summary>
    public ImmutableArray<EngineStep> Steps { get; init; } = [];

    /// <summary>What a refresh found to be other than it was left.</summary>
    public ImmutableArray<RefreshedResource> Refreshed { get; init; } = [];

    /// <summary>Errors and warnings, each once.</summary>
    public ImmutableArray<EngineDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Each once.</summary>
    public ImmutableArray<PolicyViolation> Violations { get; init; } = [];

    /// <summary>How often a policy was kept, over all resources.</summary>
    public int PoliciesPassed { get; init; }

    /// <summary>How often one was not.</summary>
    public int PoliciesFailed { get; init; }

    /// <summary>How many resources by what is done to them, <c>same</c> included, as the summary counts them.</summary>
    public ImmutableSortedDictionary<string, int> Changes { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>How it ended.</summary>
    public EngineResult Result { get; init; }

    /// <summary>By the engine's clock, in whole seconds.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Nothing is changed by it.</summary>
    public bool IsPreview { get; init; } = true;

    /// <summary>Resources were compared with what is there, and not only with what was deployed.</summary>
    public bool HasRefreshed { get; init; }

    /// <summary>How many events were read, those that say nothing here included.</summary>
    public long Events { get; init; }

    /// <summary>How many lines were no events: other text, or cut off.</summary>
    public long Unread { get; init; }

    /// <summary>The first of those, shortened; empty where there is none.</summary>
    public string FirstUnread { get; init; } = "";

    /// <summary>How many steps, resources, diagnostics and violations were too many to keep.</summary>
    public long LeftOut { get; init; }

    /// <summary>What is wrong, without what is only the end that follows from it.</summary>
    public IEnumerable<EngineDiagnostic> Errors => Diagnostics.Where(each => each.IsError);

    /// <summary>Something differs: more than pods that are not ready.</summary>
    public bool HasChanges => Steps.Any(step => !step.IsOnlyUnready);
}
