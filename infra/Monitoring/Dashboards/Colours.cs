namespace FksSre.Monitoring.Dashboards;

/// <summary>
/// Colours by what they say. Grafana writes on a coloured cell in nearly white (#F7F8FA): contrast 4.5 or more with each of them; as large
/// text or a line they keep 3 or more from both its light (#FFFFFF) and its dark panel (#181B1F), as WCAG 2 demands. Its own names are
/// other shades in each theme, and "#1A7F37" holds in neither.
/// </summary>
public static class Colours
{
    /// <summary>Within what was promised; a green.</summary>
    public const string Good = "#1A7F37";

    /// <summary>It can wait, and should not wait for long; an orange.</summary>
    public const string Warning = "#B35900";

    /// <summary>A promise is broken, or something does not work; a red.</summary>
    public const string Bad = "#CF222E";

    /// <summary>Nothing to look at.</summary>
    public const string Calm = "transparent";

    /// <summary>Neither good nor bad is known.</summary>
    public const string Unknown = "#6E6E6E";

    /// <summary>Something to compare with, such as an objective.</summary>
    public const string Reference = "blue";
}
