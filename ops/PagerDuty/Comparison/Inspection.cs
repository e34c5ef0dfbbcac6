using FksSre.Ops.PagerDuty.Api;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Comparison;

/// <summary>What has been looked at, what was wrong with it, and what could not be looked at.</summary>
/// <param name="progress">Told of each thing before it is looked at.</param>
internal sealed class Inspection(IProgress<string> progress)
{
    private readonly List<string> _looked = [];
    private readonly List<Finding> _findings = [];
    private readonly List<Unseen> _notLookedAt = [];
    private LookFailure? _end;

    public IReadOnlyList<string> Looked => _looked;

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<Unseen> NotLookedAt => _notLookedAt;

    public void Add(Finding finding) => _findings.Add(finding);

    public void Add(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    public void Miss(string what, string why, string remedy) => _notLookedAt.Add(new(what, why, remedy));

    /// <summary>
    /// Looks at one thing that is told by PagerDuty's ids of others: where one of those is not known, everything would look wrong.
    /// </summary>
    /// <param name="others">Ends a sentence.</param>
    /// <param name="areKnown">Whether all of those could be looked up.</param>
    public Task<T?> CompareAsync<T>(string what, string others, bool areKnown, Func<Task<T>> look)
        where T : class
    {
        if (areKnown)
        {
            return LookAsync(what, look);
        }

        MissForIds(what, others);
        return Task.FromResult<T?>(null);
    }

    /// <param name="what">Begins with a small letter.</param>
    /// <param name="others">Whose ids it is told by; ends a sentence.</param>
    public void MissForIds(string what, string others) =>
        Miss(
            what,
            $"It can only be told by PagerDuty's ids of {others}, and not all of these could be looked up.",
            "Mend that first; the reason stands there."
        );

    /// <summary>
    /// Looks at one thing. What cannot be had is noted, and where nothing else can be had either, nothing else is asked for.
    /// </summary>
    /// <param name="what">Begins with a small letter.</param>
    /// <param name="look">Throws <see cref="LookFailure"/>.</param>
    /// <returns>Null where it could not be looked at.</returns>
    public async Task<T?> LookAsync<T>(string what, Func<Task<T>> look)
        where T : class
    {
        if (_end is not null)
        {
            Miss(what, _end.Message, _end.Remedy);
            return null;
        }

        progress.Report(what);
        try
        {
            var seen = await look();
            _looked.Add(what);
            return seen;
        }
        catch (LookFailure failure)
        {
            Miss(what, failure.Message, failure.Remedy);
            _end = failure.EndsAll ? failure : null;
            return null;
        }
    }
}

/// <summary>What could not be looked at: nothing is known of it.</summary>
internal sealed record Unseen(string What, string Why, string Remedy);
