using System.Collections.Immutable;

namespace FksSre.Delivery.Engine;

/// <summary>Things by a key, in the order they came: as many as anybody reads, however many come.</summary>
internal sealed class Kept<TKey, T>
    where TKey : notnull
{
    private const int Most = 1_000;

    private readonly Dictionary<TKey, int> _places = [];
    private readonly List<T> _things = [];

    public long LeftOut { get; private set; }

    public ImmutableArray<T> All => [.. _things];

    /// <param name="key">Of what may have come already.</param>
    /// <param name="first">Makes it.</param>
    /// <param name="again">Adds to what has come.</param>
    public void Put(TKey key, Func<T> first, Func<T, T> again)
    {
        if (_places.TryGetValue(key, out var place))
        {
            _things[place] = again(_things[place]);
        }
        else if (_things.Count == Most)
        {
            LeftOut++;
        }
        else
        {
            _places[key] = _things.Count;
            _things.Add(first());
        }
    }
}
