namespace FksSre.Specifications.Yaml;

/// <summary>The entries of a mapping while it is read.</summary>
internal sealed class YamlEntries
{
    /// <summary>
    /// Mappings are short, and for a short one a set costs more than it saves; a long one without it takes quadratic time.
    /// </summary>
    private const int Short = 16;

    private readonly List<YamlEntry> _entries = [];
    private readonly List<YamlNode.Mapping> _merged = [];
    private HashSet<string>? _keys;

    /// <returns>False where the key stands there already.</returns>
    public bool TryAdd(YamlEntry entry)
    {
        if (_keys is null && _entries.Count >= Short)
        {
            _keys = _entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        }

        var isNew = _keys?.Add(entry.Key) ?? !_entries.Exists(e => e.Key == entry.Key);
        if (isNew)
        {
            _entries.Add(entry);
        }

        return isNew;
    }

    /// <summary>YAML 1.1's merge key <c>&lt;&lt;</c>, which people use for templates of SLOs.</summary>
    /// <param name="value">A mapping, or a sequence of them.</param>
    /// <returns>False where it is neither.</returns>
    public bool TryMerge(YamlNode value)
    {
        var all = value is YamlNode.Sequence sequence ? sequence.Items : [value];
        _merged.AddRange(all.OfType<YamlNode.Mapping>());
        return all.All(v => v is YamlNode.Mapping);
    }

    /// <summary>What is written in the mapping itself goes before what is merged into it.</summary>
    public IReadOnlyList<YamlEntry> Merged()
    {
        foreach (var entry in _merged.SelectMany(m => m.Entries))
        {
            TryAdd(entry);
        }

        return _entries;
    }
}
