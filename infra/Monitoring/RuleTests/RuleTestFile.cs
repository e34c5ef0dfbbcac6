using System.Collections.Immutable;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Tests that promtool runs against one rule file.</summary>
/// <param name="Name">As the rule file.</param>
/// <param name="RuleFile">The name of the rule file under test.</param>
/// <param name="Evaluation">How often all groups are evaluated: promtool knows one interval for all of them.</param>
/// <param name="Order">The names of the groups as they are evaluated one after the other; promtool's own order is a matter of
/// chance.</param>
/// <param name="Tests">Each with series of its own.</param>
public sealed record RuleTestFile(
    string Name,
    string RuleFile,
    TimeSpan Evaluation,
    ImmutableArray<string> Order,
    ImmutableArray<RuleTest> Tests
);

/// <summary>What is scraped, and what must follow from it.</summary>
/// <param name="Name">A sentence.</param>
/// <param name="Interval">Between two samples.</param>
/// <param name="Input">The raw series, as the exporters give them.</param>
/// <param name="Expectations">In the order of their times.</param>
public sealed record RuleTest(string Name, TimeSpan Interval, ImmutableArray<InputSeries> Input, ImmutableArray<Expectation> Expectations);

/// <param name="Series">Metric and labels as PromQL writes them.</param>
/// <param name="Values">In promtool's notation.</param>
public sealed record InputSeries(string Series, string Values);

/// <summary>The whole answer to a query at a time.</summary>
/// <param name="At">Since the first sample.</param>
/// <param name="Query">PromQL.</param>
/// <param name="Samples">Labels and value of each; none: the query must be empty.</param>
public sealed record Expectation(TimeSpan At, string Query, ImmutableArray<ExpectedSample> Samples);

/// <param name="Labels">In braces and without the metric; <c>{}</c>: none.</param>
/// <param name="Value">A decimal, so never NaN or an infinity.</param>
public sealed record ExpectedSample(string Labels, decimal Value);
