using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>
/// A mutant under a name of its own, with copies of the rules that read it and of the series that tests give it. So many worlds
/// stand side by side in one file, each as if it were alone, and promtool starts once for all of them.
/// </summary>
internal sealed class MutantWorld
{
    private const string Alerts = "ALERTS";

    private readonly string _suffix;
    private readonly RuleFile _rules;
    private readonly MutantScope _scope;
    private readonly ImmutableHashSet<string> _names;
    private readonly Regex _named;

    public MutantWorld(int number, RuleFile rules, RuleMutant mutant, MutantScope scope)
    {
        (_suffix, _rules, Mutant, _scope) = ($"_w{PromText.Number(number)}", rules, mutant, scope);
        _names = scope == MutantScope.Alone ? [Name(mutant.Mutated)] : Affected();
        _named = new(
            $"(?<![A-Za-z0-9_:])(?:{string.Join('|', _names.Select(Regex.Escape))})(?![A-Za-z0-9_:])",
            RegexOptions.CultureInvariant
        );
    }

    public RuleMutant Mutant { get; }

    /// <summary>The world's copy of a rule, if it has one.</summary>
    public Rule? CopyOf((int Group, int Place) rule)
    {
        var original = _rules.Groups[rule.Group].Rules[rule.Place];
        var copied = rule == Mutant.Rule ? Mutant.Mutated : original;
        return _scope == MutantScope.Alone
            ? rule == Mutant.Rule
                ? (AlertRule)copied with
                {
                    Alert = Name(copied) + _suffix,
                }
                : null
            : !_names.Contains(Name(original))
                ? null
                : copied switch
                {
                    RecordingRule recording => recording with
                    {
                        Record = recording.Record + _suffix,
                        Expression = recording.Expression.WithSelectors(Renamed),
                    },
                    AlertRule alert => alert with { Alert = alert.Alert + _suffix, Expression = alert.Expression.WithSelectors(Renamed) },
                    _ => copied,
                };
    }

    /// <summary>Recorded series and alerts that a test gives, as this world would have them.</summary>
    public IEnumerable<InputSeries> Input(RuleTest test) =>
        _scope == MutantScope.Alone
            ? []
            : test.Input.Where(series => _named.IsMatch(series.Series)).Select(series => series with { Series = Renamed(series.Series) });

    /// <summary>What is expected of the originals, of their copies.</summary>
    public IEnumerable<Expectation> Judged(RuleTest test) =>
        test
            .Expectations.Where(IsAboutIt)
            .Select(expectation =>
                expectation with
                {
                    Query = Renamed(expectation.Query)
                        .Replace($"{Alerts}{{", $"{Alerts}{{alertname=~\".+{_suffix}\",", StringComparison.Ordinal),
                    Samples = [.. expectation.Samples.Select(sample => sample with { Labels = Renamed(sample.Labels) })],
                }
            );

    private bool IsAboutIt(Expectation expectation)
    {
        var isAboutAlerts = expectation.Query.Contains(Alerts, StringComparison.Ordinal);
        return _scope switch
        {
            MutantScope.Alone => isAboutAlerts && _named.IsMatch(expectation.Query) && IsAboutTier(expectation.Query),
            MutantScope.Recordings => !isAboutAlerts && _named.IsMatch(expectation.Query),
            _ => isAboutAlerts || _named.IsMatch(expectation.Query),
        };
    }

    /// <summary>Tiers share the name of their alert.</summary>
    private bool IsAboutTier(string query) =>
        !query.Contains("tier=", StringComparison.Ordinal)
        || query.Contains($"tier=\"{Mutant.Mutated.Labels["tier"]}\"", StringComparison.Ordinal);

    /// <summary>
    /// The names of what is recorded from the mutant, and of all alerts where those are judged too, since some silence others.
    /// </summary>
    private ImmutableHashSet<string> Affected()
    {
        var recordings = _rules.Groups.SelectMany(g => g.Rules).OfType<RecordingRule>().ToList();
        var names = ImmutableHashSet.Create(StringComparer.Ordinal, Name(Mutant.Mutated));
        for (var before = 0; before < names.Count; )
        {
            before = names.Count;
            names = names.Union(recordings.Where(r => r.Expression.Selectors().Any(s => names.Contains(s.Metric))).Select(Name));
        }

        return _scope == MutantScope.Recordings
            ? names
            : names.Union(_rules.Groups.SelectMany(g => g.Rules).OfType<AlertRule>().Select(Name));
    }

    private Selector Renamed(Selector series) =>
        series.Metric == Alerts
            ? series with
            {
                Matchers =
                [
                    .. series.Matchers.Select(m =>
                        m.Label == "alertname" && _names.Contains(m.Value) ? m with { Value = m.Value + _suffix } : m
                    ),
                ],
            }
        : _names.Contains(series.Metric) ? series with { Metric = series.Metric + _suffix }
        : series;

    private string Renamed(string text) => _named.Replace(text, found => found.Value + _suffix);

    private static string Name(Rule rule) =>
        rule switch
        {
            RecordingRule recording => recording.Record,
            AlertRule alert => alert.Alert,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>How much of a file a mutant takes with it.</summary>
internal enum MutantScope
{
    /// <summary>An alert, which no other rule is judged by.</summary>
    Alone,

    /// <summary>
    /// A recording and what is recorded from it. Most mutants show there, and without alerts that is seen in a fraction of the time.
    /// </summary>
    Recordings,

    /// <summary>All alerts too.</summary>
    All,
}
