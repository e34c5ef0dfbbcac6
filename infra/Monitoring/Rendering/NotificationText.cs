namespace FksSre.Monitoring.Rendering;

/// <summary>
/// What a person reads in a notification, in Alertmanager's templates. Any alert may come, also one of somebody else with a single label:
/// no annotation is taken for granted, since PagerDuty and Discord refuse what is blank or too long, and a page that is refused is lost.
/// </summary>
/// <remarks>Functions of Alertmanager 0.25 alone; an annotation that is not there is an empty text in it.</remarks>
internal static class NotificationText
{
    /// <summary>
    /// Alerts of a group that a message in a channel describes; the rest is counted. With what each may say at most it stays within
    /// Discord's 4,096 characters, which Alertmanager sees to only since 0.27.
    /// </summary>
    private const int MostAlerts = 5;

    /// <summary>The first alert of the group; firing ones come first, so it is the one that matters.</summary>
    public const string First = "(index .Alerts 0)";

    /// <summary>One line that is never blank: the summary, else the description, else the alert's name and labels.</summary>
    public static string Summary { get; } =
        $$$"""{{ with {{{Line($"{First}.Annotations.summary")}}} }}{{ . }}{{ else }}{{ with {{{Line($"{First}.Annotations.description")}}} }}{{ . }}{{ else }}{{{Labels(First)}}}{{ end }}{{ end }}""";

    /// <summary>The first of these that is not blank, cut for a title: the summary, the description, the alert's name.</summary>
    public static string Title { get; } =
        $$$"""{{ with {{{Line($"{First}.Annotations.summary")}}} }}{{ printf "%.240s" . }}{{ else }}{{ with {{{Line($"{First}.Annotations.description")}}} }}{{ printf "%.240s" . }}{{ else }}{{ printf "%.240s" {{{Name(First)}}} }}{{ end }}{{ end }}""";

    /// <summary>What each of the first alerts has to say, cut so that all of it fits: 500 characters of text, 250 of an address.</summary>
    public static string Message { get; } =
        $$$$"""{{ range $i, $alert := .Alerts }}{{ if lt $i {{{{MostAlerts}}}} }}{{ with {{{{Seen("$alert.Annotations.description")}}}} }}{{ printf "%.500s" . }}{{ else }}{{ printf "%.80s" {{{{Name("$alert")}}}} }}:{{ range $j, $label := $alert.Labels.SortedPairs }}{{ if lt $j 8 }} {{ printf "%.20s=%.30s" $label.Name $label.Value }}{{ end }}{{ end }}{{ end }}{{ "\n" }}{{ if match "^https?://[^\\s/]{1,90}(/\\S{0,150})?$" $alert.Annotations.runbook_url }}Runbook: {{ $alert.Annotations.runbook_url }}{{ "\n" }}{{ end }}{{ end }}{{ end }}{{ if gt (len .Alerts) {{{{MostAlerts}}}} }}{{ len .Alerts }} alerts in all.{{ "\n" }}{{ end }}""";

    /// <summary>An address of the first alert where it is one that can be opened, else nothing.</summary>
    public static string Link(string annotation) =>
        $$$"""{{ if {{{IsLink($"{First}.Annotations.{annotation}")}}} }}{{ {{{First}}}.Annotations.{{{annotation}}} }}{{ end }}""";

    /// <summary>The dashboard of the first alert, else what Prometheus evaluates for it.</summary>
    public static string Dashboard { get; } =
        $$$"""{{ if {{{IsLink($"{First}.Annotations.dashboard_url")}}} }}{{ {{{First}}}.Annotations.dashboard_url }}{{ else if {{{IsLink($"{First}.GeneratorURL")}}} }}{{ {{{First}}}.GeneratorURL }}{{ end }}""";

    private static string IsLink(string text) => $$"""match "^https?://[^\\s/]{1,255}(/\\S{0,1000})?$" {{text}}""";

    /// <summary>In one line, and empty where there is nothing to see.</summary>
    private static string Line(string text) => $$"""(reReplaceAll "[\\s\\p{Cc}]+" " " {{Seen(text)}})""";

    /// <summary>Empty where there is nothing to see.</summary>
    public static string Seen(string text) => $$"""(reReplaceAll "^[\\s\\p{Z}\\p{C}]+$" "" {{text}})""";

    /// <summary>By what an alert can be told from others that say nothing of themselves.</summary>
    private static string Labels(string alert) =>
        $$$"""{{ {{{Name(alert)}}} }}:{{ range {{{alert}}}.Labels.SortedPairs }}{{ if ne .Name "alertname" }} {{ .Name }}={{ printf "%.100q" .Value }}{{ end }}{{ end }}""";

    public static string Name(string alert) => $$"""(or {{alert}}.Labels.alertname "An alert without a name")""";
}
