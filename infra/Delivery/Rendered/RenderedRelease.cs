using FksSre.Monitoring.Naming;

namespace FksSre.Delivery.Rendered;

/// <summary>
/// What a render calls itself. It differs with everything else, so it is taken out of the texts before they are compared, and told once.
/// </summary>
/// <param name="Name">Of all three parts.</param>
/// <param name="Catalogue">What is declared of services.</param>
/// <param name="Derivation">What follows from it.</param>
/// <param name="Roster">What is declared of people.</param>
public sealed record RenderedRelease(string Name, string Catalogue, string Derivation, string Roster)
{
    /// <summary>None in a render that records no release.</summary>
    internal static RenderedRelease? Of(RenderedPlan plan) =>
        plan
            .Rules.SelectMany(file => file.Groups)
            .SelectMany(group => group.Rules)
            .Where(rule => rule.Record == MetricNames.ReleaseInfo)
            .Select(rule => new RenderedRelease(
                rule.Labels.GetValueOrDefault(LabelNames.Release, ""),
                rule.Labels.GetValueOrDefault(LabelNames.Catalogue, ""),
                rule.Labels.GetValueOrDefault(LabelNames.Derivation, ""),
                rule.Labels.GetValueOrDefault(LabelNames.Roster, "")
            ))
            .FirstOrDefault();

    /// <summary>A text without it. The parts are long random numbers, which nothing else says.</summary>
    internal string Without(string text) =>
        new[] { (Name, "<release>"), (Catalogue, "<catalogue>"), (Derivation, "<derivation>"), (Roster, "<roster>") }
            .Where(part => part.Item1.Length > 0)
            .Aggregate(text, (all, part) => all.Replace(part.Item1, part.Item2, StringComparison.Ordinal));
}
