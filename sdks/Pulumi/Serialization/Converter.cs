using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Fits what the engine sent into the declared type of an output. What does not fit is reported and left at its default.</summary>
internal sealed class Converter(Action<string> warn)
{
    public object? Convert(string path, object? value, Type target)
    {
        if (Nullable.GetUnderlyingType(target) is { } underlying)
        {
            return value is null ? null : Convert(path, value, underlying);
        }

        if (value is null)
        {
            return target.IsValueType ? Activator.CreateInstance(target) : null;
        }

        if (target.IsInstanceOfType(value))
        {
            return value;
        }

        return (value, target) switch
        {
            (double number, _) when target == typeof(int) => unchecked((int)number),
            (ImmutableArray<object?> items, { IsGenericType: true }) when target.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
                => Items(path, items, target),
            (ImmutableDictionary<string, object?> map, { IsGenericType: true })
                when target.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>) => Map(path, map, target),
            (ImmutableDictionary<string, object?> map, _) when Constructor(target) is { } constructor => Build(path, map, constructor),
            _ => Mismatch(path, value, target),
        };
    }

    private static ConstructorInfo? Constructor(Type target) => target.GetCustomAttribute<OutputTypeAttribute>() is null
        ? null
        : target.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(constructor => constructor.GetCustomAttribute<OutputConstructorAttribute>() is not null);

    private object Build(string path, ImmutableDictionary<string, object?> map, ConstructorInfo constructor)
        => constructor.Invoke(
        [
            .. constructor.GetParameters().Select(parameter => Convert(
                $"{path}.{parameter.Name}", map.GetValueOrDefault(parameter.Name!), parameter.ParameterType)),
        ]);

    private object Items(string path, ImmutableArray<object?> items, Type target)
    {
        var element = target.GenericTypeArguments[0];
        var array = Array.CreateInstance(element, items.Length);
        foreach (var (index, item) in items.Index())
        {
            array.SetValue(Convert($"{path}[{index}]", item, element), index);
        }

        return Call(nameof(ToArray), [element], array);
    }

    private object Map(string path, ImmutableDictionary<string, object?> map, Type target)
    {
        var element = target.GenericTypeArguments[1];
        var converted = map.ToDictionary(pair => pair.Key, pair => Convert($"{path}.{pair.Key}", pair.Value, element));
        return Call(nameof(ToMap), [element], converted);
    }

    private static object Call(string method, Type[] types, object argument)
        => typeof(Converter).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(types).Invoke(null, [argument])!;

    private static ImmutableArray<T> ToArray<T>(T[] items) => ImmutableArray.Create(items);

    private static ImmutableDictionary<string, T> ToMap<T>(Dictionary<string, object?> entries)
        => entries.ToImmutableDictionary(pair => pair.Key, pair => (T)pair.Value!);

    private object? Mismatch(string path, object value, Type target)
    {
        warn($"Expected {target.FullName} but got {value.GetType().FullName} deserializing {path}");
        return target.IsValueType ? Activator.CreateInstance(target) : null;
    }
}
