using FksSre.PromQl;

namespace FksSre.Specifications.Outcomes;

/// <summary>What matchers on one label say of the events they take.</summary>
internal static class LabelOutcome
{
    private static readonly string[] _named =
    [
        "result",
        "outcome",
        "status",
        "state",
        "phase",
        "status_code",
        "classification",
        "response",
        "verdict",
        "rcode",
        "code",
        "kind",
        "type",
    ];

    /// <summary>Labels that say where something happened, and never how it ended.</summary>
    private static readonly HashSet<string> _places = new(StringComparer.Ordinal)
    {
        "job",
        "instance",
        "namespace",
        "service",
        "cluster",
        "env",
        "environment",
        "region",
        "zone",
        "pod",
        "container",
        "app",
        "application",
        "component",
        "endpoint",
        "handler",
        "path",
        "route",
        "uri",
        "url",
        "method",
        "verb",
        "host",
        "site",
        "tenant",
        "node",
        "deployment",
        "ingress",
        "reporter",
        "protocol",
        "entrypoint",
        "backend",
        "proxy",
        "version",
        "scope",
        "resource",
        "subresource",
        "team",
        "name",
        "controller",
        "operation",
        "queue",
        "topic",
        "server",
        "workload",
        "project",
        "stage",
    };

    private static readonly string[] _placePrefixes =
    [
        "exported_",
        "kubernetes_",
        "k8s_",
        "destination_",
        "source_",
        "app_kubernetes_io_",
        "grpc_service",
        "grpc_method",
        "grpc_type",
    ];

    public static bool IsPlace(string label) =>
        _places.Contains(label) || Array.Exists(_placePrefixes, p => label.StartsWith(p, StringComparison.Ordinal));

    /// <param name="label">The label.</param>
    /// <param name="matchers">All on it.</param>
    public static Outcome Of(string label, IReadOnlyList<LabelMatcher> matchers)
    {
        var matching = new ValueMatching(matchers);
        var about = LabelAlphabet.Of(label).Where(a => matching.IsAbout(a.All)).ToList();
        var taken = (about.Count > 0 ? about : LabelAlphabet.Else(label).Where(a => matching.IsAbout(a.All)))
            .Select(a => a.Taken(matching))
            .ToList();
        return taken.Exists(o => o is Outcome.Good or Outcome.Bad) ? taken.Find(o => o is Outcome.Good or Outcome.Bad)
            : taken.Contains(Outcome.Both) ? Outcome.Both
            : _named.Contains(label) || OutcomeWords.Of(label) != Outcome.Unknown ? InWords(matchers)
            : Outcome.Unknown;
    }

    private static Outcome InWords(IReadOnlyList<LabelMatcher> matchers)
    {
        var outcomes = matchers.Select(InWords).Where(o => o != Outcome.Unknown).Distinct().ToList();
        return outcomes is [var only] ? only : Outcome.Unknown;
    }

    private static Outcome InWords(LabelMatcher matcher)
    {
        var outcomes = (ValueMatching.Named(matcher) ?? [])
            .Select(value => OutcomeWords.Of(value))
            .Where(o => o != Outcome.Unknown)
            .Distinct()
            .ToList();
        return (outcomes, ValueMatching.IsPositive(matcher)) switch
        {
            ([Outcome.Good], true) or ([Outcome.Bad], false) => Outcome.Good,
            ([Outcome.Bad], true) or ([Outcome.Good], false) => Outcome.Bad,
            ([_, _], true) => Outcome.Both,
            _ => Outcome.Unknown,
        };
    }
}
