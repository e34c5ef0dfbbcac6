using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;

namespace FksSre.Monitoring.Rendering.Json;

/// <summary>Rule files and their tests.</summary>
internal static class RuleJson
{
    public static void File(JsonText json, RuleFile file) =>
        json.Pair("name", file.Name)
            .Array("groups", file.Groups, group =>
                json.Pair("name", group.Name).Pair("interval", group.Interval).Array("rules", group.Rules, rule => Rule(json, rule))
            );

    /// <summary>Which tests there are. What they feed in and expect stands in their files, many times the size of the whole plan.</summary>
    public static void Tests(JsonText json, RuleTestFile file) =>
        json.Pair("name", file.Name)
            .Pair("ruleFile", file.RuleFile)
            .Array("tests", file.Tests, test => json.Pair("name", test.Name).Pair("interval", test.Interval));

    private static void Rule(JsonText json, Rule rule)
    {
        if (rule is RecordingRule recording)
        {
            json.Pair("record", recording.Record);
        }
        else if (rule is AlertRule alert)
        {
            json.Pair("alert", alert.Alert)
                .Pair("for", alert.For)
                .Pair("keepFiringFor", alert.KeepFiringFor)
                .Pairs("annotations", alert.Annotations);
        }

        json.Pair("expression", rule.Expression.ToString()).Pairs("labels", rule.Labels);
    }
}
