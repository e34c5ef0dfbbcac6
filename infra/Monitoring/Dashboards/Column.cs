namespace FksSre.Monitoring.Dashboards;

/// <summary>A column of a table.</summary>
/// <param name="Field">A label, or <see cref="Value"/> of a query.</param>
/// <param name="Title">What stands above it.</param>
public sealed record Column(string Field, string Title)
{
    /// <summary>The values of the query at this place among the table's.</summary>
    public static string Value(int query) => "Value #" + RefId.Of(query);
}
