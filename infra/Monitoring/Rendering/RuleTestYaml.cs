using FksSre.Monitoring.RuleTests;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering;

/// <summary>Rule tests as <c>promtool test rules</c> reads them.</summary>
public static class RuleTestYaml
{
    /// <summary>It names its rule file as <c>../rules/NAME.yml</c>, so it must stand in a folder beside the rules.</summary>
    public static string Render(RuleTestFile file)
    {
        var yaml = new YamlWriter();
        yaml.Strings("rule_files", [$"../{RenderedPaths.RulesFolder}/{file.RuleFile}.yml"])
            .Pair("evaluation_interval", PromText.Duration(file.Evaluation));
        if (!file.Order.IsEmpty)
        {
            yaml.Strings("group_eval_order", file.Order);
        }

        yaml.Sequence("tests", file.Tests, test => Test(yaml, test));
        return yaml.ToString();
    }

    private static void Test(YamlWriter yaml, RuleTest test) =>
        yaml.Pair("name", test.Name)
            .Pair("interval", PromText.Duration(test.Interval))
            .Sequence("input_series", test.Input, series => yaml.Pair("series", series.Series).Pair("values", series.Values))
            .Sequence("promql_expr_test", test.Expectations, expectation => Expectation(yaml, expectation));

    private static void Expectation(YamlWriter yaml, Expectation expectation) =>
        yaml.Pair("eval_time", PromText.Duration(expectation.At))
            .Block("expr", expectation.Query)
            .Sequence("exp_samples", expectation.Samples, sample => yaml.Pair("labels", sample.Labels).Pair("value", sample.Value));
}
