namespace FksSre.PromQl;

internal enum QueryTokenKind
{
    /// <summary>A name of a metric, label, function or operator.</summary>
    Name,
    Number,
    Duration,
    Text,

    /// <summary><c>{{.window}}</c>.</summary>
    Lookback,
    Symbol,
    End,
}

/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset in the query.</param>
/// <param name="Text">As it stands there.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Start, string Text)
{
    /// <summary>A number though it looks like a name.</summary>
    public bool IsNumberWord => Text.ToLowerInvariant() is "inf" or "nan";

    /// <summary>As every Prometheus reads it, where it stands there as only some do: <c>[300]</c> is <c>[5m]</c>.</summary>
    public string Plain { get; init; } = Text;

    /// <summary>Keywords are the same in capitals.</summary>
    public bool Is(string symbol) =>
        Kind is QueryTokenKind.Symbol or QueryTokenKind.Name && Text.Equals(symbol, StringComparison.OrdinalIgnoreCase);
}
