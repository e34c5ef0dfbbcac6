using System.Collections;
using System.Globalization;

namespace FksSre.Components.Tests;

/// <summary>Inputs as one line, keys in order, so that a test shows all of them.</summary>
internal static class InputText
{
    public static string Of(object? value) =>
        value switch
        {
            null => "null",
            string text => $"'{text}'",
            bool flag => flag ? "true" : "false",
            double number => number.ToString(CultureInfo.InvariantCulture),
            IDictionary map =>
                $"{{ {string.Join(", ", map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => $"{key}: {Of(map[key])}"))} }}",
            IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
            _ => throw new NotSupportedException(value.GetType().FullName),
        };
}
