namespace FksSre.Bench.Traces;

/// <summary>A month of requests to ten instances: every event that happened, and what a Prometheus saw of it.</summary>
/// <param name="Name">In the tables.</param>
/// <param name="Series">What is scraped, a pair of counters for each instance.</param>
/// <param name="Truth">Every event.</param>
/// <param name="Down">When Prometheus itself was down: nothing is scraped and no rule evaluated.</param>
/// <param name="Incidents">When the error ratio is another than usual.</param>
internal sealed record Trace(
    string Name,
    IReadOnlyList<ScrapedSeries> Series,
    EventTruth Truth,
    IReadOnlyList<Span> Down,
    IReadOnlyList<Span> Incidents
);

/// <param name="Instance">The label <c>instance</c>.</param>
/// <param name="Status">The label <c>status</c>.</param>
/// <param name="Samples">Seconds after the start and the counter's value.</param>
internal sealed record ScrapedSeries(string Instance, string Status, List<(int At, long Value)> Samples);

/// <summary>From and until, in seconds after the start; the end is not part of it.</summary>
internal readonly record struct Span(int From, int Until)
{
    public bool Holds(int second) => second >= From && second < Until;
}
