using System.Collections.Immutable;
using FksSre.ServiceLevels.Findings;

namespace FksSre.OnCall.Validation;

/// <summary>The things of one kind in a roster: ids are checked as they are added, and names are looked up in what was declared.</summary>
internal sealed class Named<T>(string kind, List<Finding> findings)
    where T : class
{
    private const int LongestId = 60;

    private readonly List<T> _legal = [];
    private readonly Dictionary<string, T?> _declared = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were added.</summary>
    public ImmutableArray<T> Legal => [.. _legal];

    /// <param name="path">Where it is declared.</param>
    /// <param name="id">As declared.</param>
    /// <param name="value">Null where findings stand in its way; its id is known all the same, so that naming it is not one more
    /// mistake.</param>
    public void Add(string path, string id, T? value)
    {
        if (id.Length == 0)
        {
            findings.Add(RosterFindings.NoId(path));
        }
        else if (id.Length > LongestId || !id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_'))
        {
            findings.Add(RosterFindings.BadId(path, id));
        }

        if (!_declared.TryAdd(id, value))
        {
            findings.Add(RosterFindings.Duplicate(path, id));
        }

        if (value is not null)
        {
            _legal.Add(value);
        }
    }

    public T? Find(string path, string id)
    {
        if (_declared.TryGetValue(id, out var value))
        {
            return value;
        }

        findings.Add(RosterFindings.Unknown(path, kind, id));
        return null;
    }

    public ImmutableArray<T> All(string path, IEnumerable<string> ids) => [.. ids.Select(id => Find(path, id)).OfType<T>()];
}
