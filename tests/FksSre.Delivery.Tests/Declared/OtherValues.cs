using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Delivery.Tests.Declared;

/// <summary>A declaration with one leaf of it another, for each leaf: what anybody can change by one edit.</summary>
internal static class OtherValues
{
    /// <param name="path">Where the value stands.</param>
    /// <param name="value">A record, a list, a text, a number, a flag or a time.</param>
    public static IEnumerable<(string Path, object? Value)> Of(string path, object? value) =>
        value switch
        {
            null => [],
            string text =>
            [
                (path, text + "x"),
                .. text.Contains('/', StringComparison.Ordinal) ? [(path, text + "/y")] : Array.Empty<(string, object?)>(),
            ],
            bool flag => [(path, !flag)],
            int number => [(path, number + 1), (path, number * 2)],
            decimal number => [(path, number * 0.9m), (path, number < 100m ? number + ((100m - number) / 2m) : number + 1m)],
            TimeSpan time => [(path, time * 2)],
            Enum one => Enum.GetValues(one.GetType())
                .Cast<object>()
                .Where(other => !other.Equals(one))
                .Take(1)
                .Select(other => (path, (object?)other)),
            BudgetShare share => [(path, BudgetShare.Percent(share.Ratio * 50m))],
            LocalDateTime time => [(path, time.PlusDays(1)), (path, time.PlusHours(3))],
            LocalTime time => [(path, time.PlusMinutes(30))],
            IDictionary or IReadOnlyDictionary<Tier, string> => Entries(path, value),
            IEnumerable list => Elements(path, value, [.. list.Cast<object>()]),
            _ => Properties(path, value),
        };

    private static IEnumerable<(string, object?)> Properties(string path, object record) =>
        from property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.SetMethod is not null && property.GetIndexParameters().Length == 0
        from other in Of($"{path}/{property.Name}", property.GetValue(record))
        select (other.Path, (object?)With(record, property, other.Value));

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    /// <summary>One element less, the last two in another order, and each element with each of its leaves another.</summary>
    private static IEnumerable<(string, object?)> Elements(string path, object list, List<object> elements)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            yield return ($"{path}/{i} left out", As(list, [.. elements.Where((_, at) => at != i)]));
            foreach (var other in Of($"{path}/{i}", elements[i]))
            {
                yield return (other.Path, As(list, [.. elements.Select((element, at) => at == i ? other.Value! : element)]));
            }
        }
    }

    private static IEnumerable<(string, object?)> Entries(string path, object dictionary) =>
        dictionary is IReadOnlyDictionary<Tier, string> ownership
            ? ownership.Keys.Select(tier =>
                (
                    $"{path}/{tier} left out",
                    (object?)ownership.Where(pair => pair.Key != tier).ToDictionary(pair => pair.Key, pair => pair.Value)
                )
            )
            : throw new NotSupportedException($"{path}: {dictionary.GetType()}");

    private static object As(object list, List<object> elements)
    {
        var element = list.GetType()
            .GetInterfaces()
            .Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .GetGenericArguments()[0];
        var array = Array.CreateInstance(element, elements.Count);
        ((IList)elements).CopyTo(array, 0);
        return list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? typeof(ImmutableArray)
                .GetMethods()
                .First(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }])
                .MakeGenericMethod(element)
                .Invoke(null, [array])!
            : array;
    }
}
