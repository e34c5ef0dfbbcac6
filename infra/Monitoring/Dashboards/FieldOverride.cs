namespace FksSre.Monitoring.Dashboards;

/// <summary>What is different for one field of a panel.</summary>
/// <param name="Field">Its name as shown: a legend, or the title of a column.</param>
public sealed record FieldOverride(string Field)
{
    /// <summary>Null: as the values of the panel.</summary>
    public ValueStyle? Values { get; init; }

    /// <summary>A fixed colour.</summary>
    public string? Colour { get; init; }

    /// <summary>For a line: one to compare with, such as a threshold. Default: no.</summary>
    public bool Dashed { get; init; }

    /// <summary>In pixels, for a column.</summary>
    public int? Width { get; init; }

    /// <summary>Whether the cell takes the colour of its value.</summary>
    public bool ColouredCell { get; init; }

    /// <summary>There for links to use, not to be seen.</summary>
    public bool Hidden { get; init; }

    /// <summary>Opened by a click on the value; null: none.</summary>
    public Link? Link { get; init; }
}
