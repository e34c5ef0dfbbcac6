using System.Collections.Immutable;
using System.Text;
using FksSre.Monitoring.Rules;

namespace FksSre.Monitoring.Rendering;

/// <summary>A file of rules, cut between groups into parts that fit into an object of Kubernetes each.</summary>
internal static class RuleParts
{
    /// <summary>
    /// <c>kubectl apply</c> keeps the whole object as JSON in an annotation, and the API server refuses annotations of more than 256 KiB.
    /// JSON escapes quotes, which YAML's blocks do not: a quarter is left for that and for the labels of the object. In UTF-8 bytes.
    /// </summary>
    private const int Largest = 192 * 1024;

    /// <returns>In order; the first keeps the name.</returns>
    public static IEnumerable<RuleFile> Of(RuleFile file) =>
        Parts(file.Groups).Select((groups, i) => new RuleFile(Named(file.Name, i), groups));

    /// <param name="name">Of the whole.</param>
    /// <param name="part">From zero.</param>
    public static string Named(string name, int part) => part == 0 ? name : FormattableString.Invariant($"{name}-part-{part + 1}");

    /// <summary>A group stays whole, since its rules see each other's results.</summary>
    private static IEnumerable<ImmutableArray<RuleGroup>> Parts(ImmutableArray<RuleGroup> groups) =>
        groups.Length < 2 || Size(groups) < Largest
            ? [groups]
            : [.. Parts(groups[..(groups.Length / 2)]), .. Parts(groups[(groups.Length / 2)..])];

    /// <summary>As an object of the operator, which is a little more than the file by itself.</summary>
    private static int Size(ImmutableArray<RuleGroup> groups) =>
        Encoding.UTF8.GetByteCount(OperatorYaml.Render(groups, Named("", 1000), OperatorPlacement.None));
}
