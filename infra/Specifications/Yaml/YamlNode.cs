namespace FksSre.Specifications.Yaml;

/// <summary>A value in a YAML file. Aliases have been followed, so one node can stand in several places; none holds itself.</summary>
/// <param name="Line">Counted from 1.</param>
public abstract record YamlNode(int Line)
{
    /// <param name="Line">Counted from 1.</param>
    /// <param name="Text">Without quotes.</param>
    /// <param name="Plain">Stands without quotes, so that <c>1</c> is a number and <c>~</c> nothing.</param>
    public sealed record Scalar(int Line, string Text, bool Plain) : YamlNode(Line)
    {
        /// <summary>Whether it is nothing as YAML 1.2 has it: empty, <c>~</c> or <c>null</c>, without quotes.</summary>
        public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";
    }

    /// <param name="Line">Where it begins, counted from 1.</param>
    /// <param name="Items">In the order of the file.</param>
    public sealed record Sequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

    /// <param name="Line">Counted from 1.</param>
    /// <param name="Entries">In the order of the file; each key once.</param>
    public sealed record Mapping(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line)
    {
        /// <returns>Null where the mapping has no such key; capitals matter.</returns>
        public YamlEntry? Find(string key)
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                {
                    return entry;
                }
            }

            return null;
        }
    }
}

/// <param name="Key">A scalar's text.</param>
/// <param name="Line">Of the key.</param>
/// <param name="Value">What stands behind it.</param>
public sealed record YamlEntry(string Key, int Line, YamlNode Value);
