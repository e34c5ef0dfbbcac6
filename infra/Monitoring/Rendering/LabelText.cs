using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering;

/// <summary>A label and its value as Alertmanager writes them, the value in quotes.</summary>
public static class LabelText
{
    /// <summary>E.g. <c>severity="page"</c>, as amtool takes it too.</summary>
    public static string Of(string label, string value) => MatcherText.Of(LabelMatcher.Equal(label, value));
}
