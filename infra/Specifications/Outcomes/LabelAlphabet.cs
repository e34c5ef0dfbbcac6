using FksSre.PromQl;

namespace FksSre.Specifications.Outcomes;

/// <summary>Values that a label can take, by what they say of an event: enough of them to see what matchers take.</summary>
/// <param name="Good">The first is the one that a service which is well gives for nearly everything.</param>
/// <param name="Bad">Failures of the service.</param>
/// <param name="Neutral">For people to decide: redirects, mistakes of clients.</param>
internal sealed record LabelAlphabet(string[] Good, string[] Bad, string[] Neutral)
{
    private static readonly LabelAlphabet _statuses = new(
        ["200", "201", "202", "204", "206"],
        ["500", "501", "502", "503", "504", "599"],
        ["301", "302", "304", "400", "401", "403", "404", "409", "422", "429", "499"]
    );

    private static readonly LabelAlphabet[] _classes =
    [
        new(["2xx"], ["5xx"], ["1xx", "3xx", "4xx"]),
        new(["2XX"], ["5XX"], ["1XX", "3XX", "4XX"]),
    ];

    private static readonly LabelAlphabet _digits = new(["2"], ["5"], ["1", "3", "4"]);

    private static readonly LabelAlphabet[] _grpc =
    [
        new(
            ["OK"],
            ["Unknown", "DeadlineExceeded", "Unimplemented", "Internal", "Unavailable", "DataLoss"],
            [
                "Canceled",
                "InvalidArgument",
                "NotFound",
                "AlreadyExists",
                "PermissionDenied",
                "ResourceExhausted",
                "FailedPrecondition",
                "Aborted",
                "OutOfRange",
                "Unauthenticated",
            ]
        ),
        new(
            ["OK"],
            ["UNKNOWN", "DEADLINE_EXCEEDED", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS"],
            [
                "CANCELLED",
                "INVALID_ARGUMENT",
                "NOT_FOUND",
                "ALREADY_EXISTS",
                "PERMISSION_DENIED",
                "RESOURCE_EXHAUSTED",
                "FAILED_PRECONDITION",
                "ABORTED",
                "OUT_OF_RANGE",
                "UNAUTHENTICATED",
            ]
        ),
    ];

    private static readonly LabelAlphabet _grpcNumbers = new(
        ["0"],
        ["2", "4", "12", "13", "14", "15"],
        ["1", "3", "5", "6", "7", "8", "9", "10", "11", "16"]
    );

    private static readonly LabelAlphabet[] _flags =
    [
        new(["true"], ["false"], []),
        new(["True"], ["False"], []),
        new(["1"], ["0"], []),
        new(["yes"], ["no"], []),
    ];

    private static readonly LabelAlphabet[] _alarms =
    [
        .. _flags.Select(f => new LabelAlphabet(f.Bad, f.Good, [])),
        new([""], ["TypeError"], []),
        new(["none"], ["TypeError"], []),
        new(["None"], ["TypeError"], []),
        new(["NONE"], ["UNKNOWN_SERVER_ERROR"], []),
    ];

    /// <summary>What OpenTelemetry says of a span: one that nobody called anything went well.</summary>
    private static readonly LabelAlphabet _spans = new(["STATUS_CODE_UNSET"], ["STATUS_CODE_ERROR"], ["STATUS_CODE_OK"]);

    /// <summary>Envoy's, by the name that Istio gives the label. Each that is bad is one of the service or of the way to it.</summary>
    private static readonly LabelAlphabet _flagsOfResponse = new(
        ["-"],
        ["UH", "UF", "UO", "UC", "UR", "UT", "URX", "NR", "LH"],
        ["DC", "RL", "DI", "FI"]
    );

    /// <summary>
    /// Those a label may speak, by its name: <c>code</c>, <c>http_status</c>, <c>grpc_code</c>, <c>success</c>, <c>error</c>.
    /// </summary>
    public static IReadOnlyList<LabelAlphabet> Of(string label)
    {
        var name = label.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return label == "response_flags" ? [_flagsOfResponse]
            : Has("grpc") ? [.. _grpc, _grpcNumbers]
            : (Has("code") || Has("status")) && !Has("exit") && !Has("error")
                ? [_statuses, .. _classes, .. Has("class") ? [_digits] : Array.Empty<LabelAlphabet>(), .. _grpc, _spans]
            : OutcomeWords.Of(label) switch
            {
                Outcome.Good => _flags,
                Outcome.Bad => _alarms,
                _ => [],
            };

        bool Has(string word) => name.Contains(word, StringComparison.Ordinal);
    }

    /// <summary>Those it speaks where its matchers are about none of the others.</summary>
    public static IReadOnlyList<LabelAlphabet> Else(string label) => label == "code" ? [_grpcNumbers] : [];

    public IReadOnlyCollection<string> All => [.. Good, .. Bad, .. Neutral];

    public Outcome Taken(ValueMatching matching) =>
        (matching.Takes(Good[0]), Bad.Any(matching.Takes)) switch
        {
            (true, true) => Outcome.Both,
            (true, false) => Outcome.Good,
            (false, true) => Outcome.Bad,
            _ => Outcome.Unknown,
        };
}
