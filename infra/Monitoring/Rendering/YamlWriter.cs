using System.Text;

namespace FksSre.Monitoring.Rendering;

/// <summary>Writes block YAML, always in the same bytes. Only what the rendered files need: mappings, sequences and scalars.</summary>
/// <remarks>
/// A general emitter was measured to be slower than the whole derivation, and its choice of quotes is its own.
/// </remarks>
public sealed class YamlWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _indent;
    private bool _afterDash;

    /// <summary>All that was written so far; it ends with a line break unless it is empty.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>What follows is a document of its own.</summary>
    public YamlWriter Document()
    {
        _text.Append("---\n");
        return this;
    }

    /// <summary>A key whose value follows deeper.</summary>
    public YamlWriter Mapping(string key, Action content)
    {
        Key(key).Append('\n');
        return Deeper(content);
    }

    /// <summary><c>key: {}</c>, where leaving it out would say something else.</summary>
    public YamlWriter EmptyMapping(string key)
    {
        Key(key).Append(" {}\n");
        return this;
    }

    /// <summary>A key with a sequence; nothing at all where it is empty.</summary>
    public YamlWriter Sequence<T>(string key, IReadOnlyCollection<T> items, Action<T> item)
    {
        if (items.Count == 0)
        {
            return this;
        }

        Key(key).Append('\n');
        return Deeper(() => Items(items, item));
    }

    /// <summary>The items of a sequence, each a mapping of its own.</summary>
    public void Items<T>(IEnumerable<T> items, Action<T> item)
    {
        foreach (var each in items)
        {
            Indent().Append("- ");
            _afterDash = true;
            Deeper(() => item(each));
            if (_afterDash)
            {
                // Nothing was written, and an item of nothing would be null.
                _afterDash = false;
                _text.Append("{}\n");
            }
        }
    }

    /// <summary>On one line in brackets, each quoted where it must be; <c>[]</c> where there are none.</summary>
    public YamlWriter Strings(string key, IEnumerable<string> values)
    {
        Key(key).Append(" [");
        var separator = "";
        foreach (var value in values)
        {
            YamlScalar.Append(_text.Append(separator), value);
            separator = ", ";
        }

        _text.Append("]\n");
        return this;
    }

    /// <summary>On one line in brackets, none with an exponent.</summary>
    public YamlWriter Numbers(string key, IEnumerable<decimal> values)
    {
        Key(key).Append(" [").AppendJoin(", ", values.Select(PromQl.PromText.Number)).Append("]\n");
        return this;
    }

    /// <summary>Quoted only where YAML would read something else than this text.</summary>
    public YamlWriter Pair(string key, string value)
    {
        YamlScalar.Append(Key(key).Append(' '), value).Append('\n');
        return this;
    }

    /// <summary>In its shortest exact form, never with an exponent.</summary>
    public YamlWriter Pair(string key, decimal value)
    {
        Key(key).Append(' ').Append(PromQl.PromText.Number(value)).Append('\n');
        return this;
    }

    /// <summary><c>true</c> or <c>false</c>, without quotes.</summary>
    public YamlWriter Pair(string key, bool value)
    {
        Key(key).Append(value ? " true\n" : " false\n");
        return this;
    }

    /// <summary>Text for people and expressions: in a literal block, so that nothing in it need be escaped.</summary>
    public YamlWriter Block(string key, string value)
    {
        var body = value.EndsWith('\n') ? value[..^1] : value;
        if (!YamlScalar.FitsBlock(body))
        {
            return Pair(key, value);
        }

        Key(key).Append(body.Length == value.Length ? " |-\n" : " |\n");
        foreach (var range in body.AsSpan().Split('\n'))
        {
            var line = body.AsSpan(range);
            _text.Append(' ', line.IsEmpty ? 0 : _indent + 2).Append(line).Append('\n');
        }

        return this;
    }

    private YamlWriter Deeper(Action content)
    {
        _indent += 2;
        content();
        _indent -= 2;
        return this;
    }

    private StringBuilder Key(string key) => YamlScalar.Append(Indent(), key).Append(':');

    private StringBuilder Indent()
    {
        if (_afterDash)
        {
            _afterDash = false;
            return _text;
        }

        return _text.Append(' ', _indent);
    }
}
