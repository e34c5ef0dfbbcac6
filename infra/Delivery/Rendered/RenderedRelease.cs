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

    /// <summary>
    /// A file without it. The parts are long random numbers, which nothing else says; YAML has quotes around those that begin with a digit,
    /// which go with them, or a file would be written otherwise by a name alone.
    /// </summary>
    /// <param name="path">Of the file: JSON holds YAML as a text.</param>
    /// <param name="text">All of it.</param>
    internal string Without(string path, string text)
    {
        var quote = path.EndsWith(".json", StringComparison.Ordinal) ? "\\\"" : "\"";
        return new[] { (Name, "<release>"), (Catalogue, "<catalogue>"), (Derivation, "<derivation>"), (Roster, "<roster>") }
            .Where(part => part.Item1.Length > 0)
            .Aggregate(text, (all, part) =>
                all.Replace($"{quote}{part.Item1}{quote}", part.Item2, StringComparison.Ordinal)
                    .Replace(part.Item1, part.Item2, StringComparison.Ordinal)
            );
    }
}
