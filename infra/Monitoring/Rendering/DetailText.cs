namespace FksSre.Monitoring.Rendering;

/// <summary>
/// A text among PagerDuty's details. From 0.29 on Alertmanager reads each as YAML: <c>5 errors: more than 1 %</c> would become a map, keys
/// that are numbers would go, and its parts would be run as templates once more, so that a description with braces would stop the page.
/// </summary>
/// <remarks>
/// So each begins with a character without width, and each colon before a space is followed by one: that is text to any YAML, and looks
/// the same to a person.
/// </remarks>
internal static class DetailText
{
    /// <summary>The description of the first alert, else its labels.</summary>
    public static string Description { get; } =
        $$$"""{{{NoWidth}}}{{ with {{{NotificationText.Seen($"{NotificationText.First}.Annotations.description")}}} }}{{ {{{Text(".")}}} }}{{ else }}{{{Labels}}}{{ end }}""";

    /// <summary>All labels of the first alert.</summary>
    public static string FirstLabels { get; } = NoWidth + Labels;

    /// <summary>Of the first alert; as it is where it is one word, for those whose rules at PagerDuty ask for it.</summary>
    public static string Environment { get; } =
        $$$"""{{ $at := or .CommonLabels.environment "" }}{{ if or (not (match "^[A-Za-z][\\w.-]*$" $at)) (match "(?i)^(y|n|yes|no|on|off|true|false|null)$" $at) }}{{{NoWidth}}}{{ end }}{{ {{{Text("$at")}}} }}""";

    /// <summary>Tiers of the alerts, or the names of those that have none.</summary>
    /// <param name="alerts">Which of them: <c>Firing</c> or <c>Resolved</c>.</param>
    public static string Tiers(string alerts) =>
        $$$"""{{{NoWidth}}}{{ range $i, $alert := .Alerts.{{{alerts}}} }}{{ if lt $i 20 }}{{ {{{Text("(or $alert.Labels.tier $alert.Labels.alertname \"\")")}}} }} {{ end }}{{ end }}""";

    private const string NoWidth = """{{ "\u200b" }}""";

    private static string Labels =>
        $$$"""{{ {{{Text(NotificationText.Name(NotificationText.First))}}} }}:{{{NoWidth}}}{{ range {{{NotificationText.First}}}.Labels.SortedPairs }}{{ if ne .Name "alertname" }} {{ .Name }}={{ {{{Text("(printf \"%.100q\" .Value)")}}} }}{{ end }}{{ end }}""";

    private static string Text(string text) => $$"""reReplaceAll ":(\\s|$)" ":\u200b$1" {{text}}""";
}
