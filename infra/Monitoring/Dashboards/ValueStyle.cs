using System.Collections.Immutable;

namespace FksSre.Monitoring.Dashboards;

/// <summary>How values are written and coloured.</summary>
/// <param name="Unit">One of <see cref="Units"/>.</param>
public sealed record ValueStyle(string Unit)
{
    /// <summary>Numbers in short and without a unit, always in the colour for good.</summary>
    public static readonly ValueStyle Short = new(Units.Short);

    /// <summary>Whole numbers, in full: in short and without decimals 1,234 would be 1 K.</summary>
    public static readonly ValueStyle Count = new(Units.Plain) { Decimals = 0 };

    /// <summary>For what is not a number.</summary>
    public static readonly ValueStyle Label = new(Units.Plain);

    /// <summary>Null: as many as make sense.</summary>
    public int? Decimals { get; init; }

    /// <summary>Where a gauge or an axis begins; null: Grafana takes it from the data.</summary>
    public decimal? Least { get; init; }

    /// <summary>Where a gauge or an axis ends, whatever lies beyond it; null: Grafana takes it from the data.</summary>
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
