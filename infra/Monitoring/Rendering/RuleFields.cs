using FksSre.Monitoring.Rules;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering;

/// <summary>What a rule says, field by field, in the order in which people read it: the same in a file and in an object.</summary>
public static class RuleFields
{
    internal const string Expression = "expr";

    /// <param name="rule">Either kind.</param>
    /// <param name="keepFiring">Whether the evaluator knows <c>keep_firing_for</c>; where it does not, alerts end as soon as their
    /// condition does.</param>
    /// <returns>A text, or texts by name. What says nothing is left out.</returns>
    public static IEnumerable<(string Key, object Value)> Of(Rule rule, bool keepFiring = true) =>
        rule switch
        {
            RecordingRule recording => [("record", recording.Record), Asked(rule), .. Texts("labels", rule.Labels)],
            AlertRule alert =>
            [
                ("alert", alert.Alert),
                Asked(rule),
                .. Lasting("for", alert.For),
                .. Lasting("keep_firing_for", keepFiring ? alert.KeepFiringFor : TimeSpan.Zero),
                .. Texts("labels", rule.Labels),
                .. Texts("annotations", alert.Annotations),
            ],
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static (string Key, object Value) Asked(Rule rule) => (Expression, rule.Expression.ToString());

    private static IEnumerable<(string Key, object Value)> Lasting(string key, TimeSpan time) =>
        time > TimeSpan.Zero ? [(key, PromText.Duration(time))] : [];

    private static IEnumerable<(string Key, object Value)> Texts(string key, IReadOnlyDictionary<string, string> texts) =>
        texts.Count > 0 ? [(key, texts)] : [];
}
