using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering.Json;

/// <summary>Writes JSON with names and order of our own, so that renaming a property in C# does not change what other tools read.</summary>
/// <remarks>Written out instead of serialised: finding out at run time what a plan looks like took longer than deriving it.</remarks>
internal sealed class JsonText : IDisposable
{
    private static readonly JsonWriterOptions _options = Indented(2);

    /// <summary>For text that is nested deeply.</summary>
    private static readonly JsonWriterOptions _narrow = Indented(1);

    private static JsonWriterOptions Indented(int by) =>
        new()
        {
            Indented = true,
            IndentSize = by,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _json;

    /// <param name="isNarrow">Whether it is indented as little as can be.</param>
    public JsonText(bool isNarrow = false) => _json = new(_bytes, isNarrow ? _narrow : _options);

    public JsonText Object(Action content)
    {
        _json.WriteStartObject();
        content();
        _json.WriteEndObject();
        return this;
    }

    public JsonText Object(string name, Action content)
    {
        _json.WritePropertyName(name);
        return Object(content);
    }

    /// <summary>An array of objects.</summary>
    public JsonText Array<T>(string name, IEnumerable<T> items, Action<T> item)
    {
        _json.WriteStartArray(name);
        foreach (var each in items)
        {
            Object(() => item(each));
        }

        _json.WriteEndArray();
        return this;
    }

    public JsonText Strings(string name, IEnumerable<string> items)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStringValue(item);
        }

        _json.WriteEndArray();
        return this;
    }

    public JsonText Pairs(string name, IReadOnlyDictionary<string, string> pairs) => Object(name, () =>
        {
            foreach (var (key, value) in pairs)
            {
                Pair(key, value);
            }
        });

    public JsonText Pair(string name, string? value)
    {
        _json.WriteString(name, value);
        return this;
    }

    public JsonText Pair(string name, decimal? value)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(value is { } number ? PromText.Number(number) : "null");
        return this;
    }

    public JsonText Flag(string name, bool value)
    {
        _json.WriteBoolean(name, value);
        return this;
    }

    public JsonText Numbers(string name, IEnumerable<decimal> items)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteRawValue(PromText.Number(item));
        }

        _json.WriteEndArray();
        return this;
    }

    public JsonText Pair(string name, TimeSpan value) => Pair(name, PromText.Duration(value));

    public override string ToString()
    {
        _json.Flush();
        return Encoding.UTF8.GetString(_bytes.WrittenSpan) + "\n";
    }

    public void Dispose() => _json.Dispose();
}
