using System.Collections.Immutable;

namespace FksSre.Monitoring.Dashboards;

/// <summary>Puts panels into rows from the top down, so that none overlaps another.</summary>
public sealed class Grid
{
    /// <summary>The width of every dashboard in Grafana; panels are measured in it.</summary>
    public const int Columns = 24;

    private readonly ImmutableArray<PlacedPanel>.Builder _placed = ImmutableArray.CreateBuilder<PlacedPanel>();
    private int _line;

    /// <summary>All that were placed so far, from the top left to the bottom right, headings among them.</summary>
    public ImmutableArray<PlacedPanel> Panels => _placed.ToImmutable();

    /// <summary>A heading over the lines that follow.</summary>
    public Grid Heading(string title)
    {
        Place(title, null, 0, Columns, 1);
        _line++;
        return this;
    }

    /// <summary>Panels side by side, all of one height.</summary>
    /// <exception cref="ArgumentException">They are wider than the grid.</exception>
    public Grid Line(int height, params ReadOnlySpan<(int Width, Panel Panel)> panels)
    {
        var column = 0;
        foreach (var (width, panel) in panels)
        {
            if (column + width > Columns)
            {
                throw new ArgumentException($"{panel.Title} does not fit: a line has {Columns} columns.", nameof(panels));
            }

            Place(null, panel, column, width, height);
            column += width;
        }

        _line += height;
        return this;
    }

    private void Place(string? title, Panel? panel, int column, int width, int height) =>
        _placed.Add(new(_placed.Count + 1, title, panel, column, _line, width, height));
}
