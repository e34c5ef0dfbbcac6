namespace FksSre.Bench.Rivals;

/// <summary>A rule as another generator writes it.</summary>
/// <param name="Name">Of the recorded series or the alert.</param>
/// <param name="IsAlert">Else it records.</param>
/// <param name="Expression">PromQL.</param>
/// <param name="For">In PromQL's notation; empty: at once.</param>
/// <param name="Severity">Of an alert, in that generator's own words.</param>
/// <param name="Long">A label that tells alerts of one name apart; empty: none.</param>
internal sealed record RivalRule(string Name, bool IsAlert, string Expression, string For = "", string Severity = "", string Long = "");

/// <summary>Rules evaluated together.</summary>
/// <param name="Name">Of the group.</param>
/// <param name="Seconds">Between evaluations.</param>
/// <param name="Rules">In order.</param>
internal sealed record RivalGroup(string Name, int Seconds, IReadOnlyList<RivalRule> Rules)
{
    /// <summary>As a rule file's item.</summary>
    public string ToYaml()
    {
        var rules = Rules.Select(r =>
            $"      - {(r.IsAlert ? "alert" : "record")}: {r.Name}\n"
            + $"        expr: '{r.Expression.Replace("'", "''", StringComparison.Ordinal)}'\n"
            + (r.For.Length == 0 ? "" : $"        for: {r.For}\n")
            + (
                r.Severity.Length == 0
                    ? ""
                    : $"        labels: {{severity: {r.Severity}{(r.Long.Length == 0 ? "" : $", long: {r.Long}")}}}\n"
            )
        );
        return $"  - name: {Name}\n    interval: {Seconds}s\n    rules:\n{string.Concat(rules)}";
    }
}
