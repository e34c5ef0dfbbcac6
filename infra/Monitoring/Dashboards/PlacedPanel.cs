namespace FksSre.Monitoring.Dashboards;

/// <summary>A panel, or the title of a row, in its place on a grid of 24 columns.</summary>
/// <param name="Id">Unique within the dashboard, and the same as long as the order is.</param>
/// <param name="Title">Of the row; null for a panel.</param>
/// <param name="Panel">Null for the title of a row.</param>
/// <param name="X">First column.</param>
/// <param name="Y">First line.</param>
/// <param name="Width">In columns.</param>
/// <param name="Height">In lines of 30 pixels.</param>
public sealed record PlacedPanel(int Id, string? Title, Panel? Panel, int X, int Y, int Width, int Height);
