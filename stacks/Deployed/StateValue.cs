using System.Collections;

namespace FksSre.Stacks.Deployed;

/// <summary>A value out of the engine's state. What is missing, or of another kind than was asked for, is null or empty.</summary>
internal readonly record struct StateValue(object? Value)
{
    public StateValue this[string name] => new(Entries.FirstOrDefault(entry => entry.Key == name).Value.Value);

    public string? Text => Value as string is { Length: > 0 } text ? text : null;

    /// <summary>All numbers travel as doubles.</summary>
    public int? Whole => Value is double number && number == Math.Truncate(number) && Math.Abs(number) < int.MaxValue ? (int)number : null;

    public IReadOnlyList<StateValue> Items =>
        Value is IEnumerable items and not string and not IEnumerable<KeyValuePair<string, object>>
            ? [.. items.Cast<object?>().Select(item => new StateValue(item))]
            : [];

    public IReadOnlyList<KeyValuePair<string, StateValue>> Entries =>
        Value is IEnumerable<KeyValuePair<string, object>> entries
            ? [.. entries.Select(entry => KeyValuePair.Create(entry.Key, new StateValue(entry.Value)))]
            : [];
}
