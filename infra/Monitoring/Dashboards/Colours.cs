namespace FksSre.Monitoring.Dashboards;

/// <summary>Colours by what they say. All are told apart on a light and a dark page.</summary>
public static class Colours
{
    public const string Good = "green";
    public const string Warning = "orange";
    public const string Bad = "red";

    /// <summary>Nothing to look at.</summary>
    public const string Calm = "transparent";

    /// <summary>Neither good nor bad is known.</summary>
    public const string Unknown = "#808080";

    /// <summary>Something to compare with, such as an objective.</summary>
    public const string Reference = "blue";
}
