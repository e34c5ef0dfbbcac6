using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Queries;

/// <summary>Which queries promtool takes as the expression of a rule. All in one call: it takes longer to start than to check.</summary>
internal static partial class AcceptedQueries
{
    public static List<bool> Of(List<string> queries)
    {
        var text = new StringBuilder("groups:\n  - name: g\n    rules:\n");
        foreach (var query in queries)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"      - record: r\n        expr: '{query.Replace("'", "''", StringComparison.Ordinal)}'\n"
            );
        }

        using var folder = new ScratchFolder();
        folder.Write("rules.yml", text.ToString());
        var (_, output) = PromtoolCommand.Run(folder.Path, "check", "rules", "rules.yml");
        var refused = Refused().Matches(output).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        return [.. queries.Select((_, i) => !refused.Contains(i + 1))];
    }

    [GeneratedRegex("group \"g\", rule ([0-9]+), ", RegexOptions.CultureInvariant)]
    private static partial Regex Refused();
}
