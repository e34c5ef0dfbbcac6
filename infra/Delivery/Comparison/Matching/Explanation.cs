using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>
/// Which differences of an expression only repeat what another line says already: a figure of the SLO, a name, a list of services.
/// </summary>
internal sealed class Explanation
{
    private readonly HashSet<(string, string)> _words;
    private readonly List<(string Before, string After)> _texts;
    private readonly HashSet<string> _services;
    private readonly Renames _renames;

    /// <summary>Another kind of indicator makes other expressions of all that read it.</summary>
    private readonly bool _isAnotherKind;

    private Explanation(
        Renames renames,
        IEnumerable<(string, string)> words,
        IEnumerable<(string, string)> texts,
        IEnumerable<string> services,
        bool isAnotherKind
    )
    {
        _isAnotherKind = isAnotherKind;
        _renames = renames;
        _words = [.. words.Where(pair => pair.Item1 != pair.Item2)];
        _texts = [.. texts.Where(pair => pair.Item1 != pair.Item2)];
        _services = services.ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="before">The old side.</param>
    /// <param name="after">The new side.</param>
    /// <param name="renames">Between them.</param>
    /// <param name="service">Whose figures count; null for none.</param>
    /// <param name="slos">Of that service, whose figures count.</param>
    /// <param name="indicators">Whether what an indicator counts is said elsewhere too.</param>
    public static Explanation Of(
        RenderedPlan before,
        RenderedPlan after,
        Renames renames,
        Pair<PlannedService>? service,
        IReadOnlyCollection<Pair<PlannedSlo>> slos,
        bool indicators
    )
    {
        var pairs = Pairing.By(before.Services, after.Services, s => renames.Service(s.Id), s => s.Id);
        return new(
            renames,
            [
                .. renames.Labels,
                .. slos.SelectMany(slo => SloFigures.Of(slo, indicators)),
                .. service is null ? [] : SloFigures.Limits(service),
                ($"{before.Services.Length}", $"{after.Services.Length}"),
            ],
            indicators ? slos.SelectMany(slo => SloFigures.Texts(slo.Before.Sli, slo.After.Sli)) : [],
            [
                .. pairs.Gone.Select(s => s.Id),
                .. pairs.New.Select(s => s.Id),
                .. pairs.Both.SelectMany(s =>
                    Differing(s.Before.DependsOn.Select(renames.Service), s.After.DependsOn)
                        .Concat(Differing(s.Before.VitalDependencies.Select(renames.Service), s.After.VitalDependencies))
                ),
            ],
            indicators && slos.Any(slo => SloFigures.Form(slo.Before.Sli) != SloFigures.Form(slo.After.Sli))
        );
    }

    /// <summary>What remains to be said of an expression.</summary>
    public IReadOnlyList<Hunk> Unexplained(string before, string after)
    {
        if (before == after || _isAnotherKind)
        {
            return [];
        }

        var renamed = _texts.Aggregate(before, (text, pair) => text.Replace(pair.Before, pair.After, StringComparison.Ordinal));
        return [.. Hunks.Between(_renames.Text(renamed), after).Where(hunk => !Explains(hunk))];
    }

    private bool Explains(Hunk hunk) =>
        (hunk.Before.Count == hunk.After.Count && hunk.Before.Zip(hunk.After).All(pair => Explains(pair.First, pair.Second)))
        || (_services.Count > 0 && hunk.Before.Concat(hunk.After).Contains("\"ServiceDown\""));

    private bool Explains(string before, string after) =>
        before == after
        || _words.Contains((before, after))
        || (
            before.StartsWith('"')
            && after.StartsWith('"')
            && Differing(Names(before), Names(after)) is var other
            && other.All(_services.Contains)
        );

    private static string[] Names(string quoted) => quoted.Trim('"').Split('|');

    private static IEnumerable<string> Differing(IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, @new) = (before.ToHashSet(StringComparer.Ordinal), after.ToHashSet(StringComparer.Ordinal));
        old.SymmetricExceptWith(@new);
        return old;
    }
}
