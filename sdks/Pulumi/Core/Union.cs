namespace Pulumi;

/// <summary>A union of any two types, as the serializer meets it.</summary>
internal interface IUnion
{
    object? Value { get; }
}

/// <summary>One of a fixed set of texts, as the serializer meets it.</summary>
internal interface ITextEnum
{
    string Text { get; }
}

/// <summary>A value of one of two types, such as a port given by number or by name.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _first;
    private readonly T1 _second;

    private Union(T0 first, T1 second, bool isSecond)
    {
        _first = first;
        _second = second;
        IsT1 = isSecond;
    }

    public bool IsT0 => !IsT1;

    public bool IsT1 { get; }

    public T0 AsT0 => IsT0 ? _first : throw new InvalidOperationException($"This union holds a {typeof(T1).Name}.");

    public T1 AsT1 => IsT1 ? _second : throw new InvalidOperationException($"This union holds a {typeof(T0).Name}.");

    public object Value => IsT1 ? _second! : _first!;

    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isSecond: false);

    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isSecond: true);

    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(Value, other.Value);

    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <summary>With the type, so it is no text to send: take AsT0 or AsT1.</summary>
    public override string ToString() => $"{(IsT1 ? typeof(T1) : typeof(T0)).FullName}: {Value}";
}
