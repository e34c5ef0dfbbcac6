using System.Collections.Immutable;

namespace FksSre.Monitoring.Dashboards;

/// <summary>How values are written and coloured.</summary>
/// <param name="Unit">One of <see cref="Units"/>.</param>
public sealed record ValueStyle(string Unit)
{
    public static readonly ValueStyle Plain = new(Units.Count);

    /// <summary>For what is not a number.</summary>
    public static readonly ValueStyle Label = new(Units.Plain);

    /// <summary>Null: as many as make sense.</summary>
    public int? Decimals { get; init; }

    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    /// <summary>An axis reaches at least this far.</summary>
    public decimal? SoftMost { get; init; }

    /// <summary>From the lowest up; the first has no bound.</summary>
    public ImmutableArray<Threshold> Thresholds { get; init; } = [new(null, Colours.Good)];

    /// <summary>The first that fits.</summary>
    public ImmutableArray<ValueText> Words { get; init; } = [];

    /// <summary>Shown where there is no value at all. Never a number.</summary>
    public string Missing { get; init; } = "no data";
}
