using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace FksSre.Delivery.Releases;

/// <summary>Anything declared as text, leaf by leaf: the same in every culture, whatever the order of a dictionary.</summary>
public static class CanonicalText
{
    /// <summary>Brings every scale of a decimal to the shortest: 99.90 is 99.9.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>All that it and what it holds keep, by name; lists keep their order.</summary>
    /// <exception cref="ArgumentException">Something in it can do and not only be, such as a function.</exception>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string letters:
                Quote(text, letters);
                break;
            case decimal number:
                text.Append((number / One).ToString(CultureInfo.InvariantCulture));
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case IFormattable plain when value is Enum or TimeSpan || value.GetType().IsPrimitive:
                text.Append(plain.ToString(null, CultureInfo.InvariantCulture));
                break;
            case Delegate:
                throw new ArgumentException($"A {value.GetType()} has no text.", nameof(value));
            case IDictionary entries:
                Sorted(text, Entries(entries));
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            // Noda's calendar types: their text is whole, and what they keep is packed.
            case IFormattable other when value.GetType().Namespace == nameof(NodaTime):
                text.Append(other.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                Object(text, value);
                break;
        }
    }

    private static IEnumerable<string> Entries(IDictionary entries)
    {
        foreach (DictionaryEntry entry in entries)
        {
            yield return $"{Of(entry.Key)}: {Of(entry.Value)}";
        }
    }

    private static void Object(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name);
        Sorted(text, Fields(value.GetType()).Select(field => $"{field.Name}: {Of(field.GetValue(value))}"));
    }

    /// <summary>What is kept, and not what is computed of it; those of a base type too, which reflection alone leaves out.</summary>
    private static IEnumerable<FieldInfo> Fields(Type? type) =>
        type is null
            ? []
            : type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Concat(Fields(type.BaseType));

    private static void Sorted(StringBuilder text, IEnumerable<string> entries) =>
        text.Append('{').AppendJoin(',', entries.Order(StringComparer.Ordinal)).Append('}');

    private static void Quote(StringBuilder text, string letters) =>
        text.Append('"')
            .Append(letters.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
            .Append('"');
}
