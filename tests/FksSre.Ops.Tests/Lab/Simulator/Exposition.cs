using System.Globalization;
using System.Text.RegularExpressions;

namespace FksSre.Ops.Tests.Lab.Simulator;

/// <summary>A metrics page, read strictly: every line must be a comment or a sample.</summary>
internal sealed partial record Exposition(IReadOnlyList<ExpositionSample> Samples, IReadOnlyDictionary<string, string> Types)
{
    public static Exposition Parse(string text)
    {
        var samples = new List<ExpositionSample>();
        var types = new Dictionary<string, string>();
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        foreach (var line in text.Split('\n').SkipLast(1))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                types.Add(line.Split(' ')[2], line.Split(' ')[3]);
            }
            else if (!line.StartsWith("# HELP ", StringComparison.Ordinal))
            {
                var match = Sample().Match(line);
                Assert.True(match.Success, $"not a sample: {line}");
                var labels = Label().Matches(match.Groups["labels"].Value).ToDictionary(l => l.Groups[1].Value, l => l.Groups[2].Value);
                samples.Add(
                    new ExpositionSample(
                        match.Groups["name"].Value,
                        labels,
                        double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture)
                    )
                );
            }
        }

        return new Exposition(samples, types);
    }

    public IEnumerable<ExpositionSample> Of(string name) => Samples.Where(s => s.Name == name);

    public double Sum(string name) => Of(name).Sum(s => s.Value);

    [GeneratedRegex("""^(?<name>[a-z_]+)(\{(?<labels>([a-z_]+="[^"]*",?)+)\})? (?<value>[-+0-9.eE]+)$""")]
    private static partial Regex Sample();

    [GeneratedRegex("""([a-z_]+)="([^"]*)"(,|$)""")]
    private static partial Regex Label();
}

/// <summary>One line of a metrics page.</summary>
internal sealed record ExpositionSample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);
