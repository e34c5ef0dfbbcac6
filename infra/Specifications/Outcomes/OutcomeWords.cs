namespace FksSre.Specifications.Outcomes;

/// <summary>Words in names of metrics and values of labels that say how something ended.</summary>
internal static class OutcomeWords
{
    private static readonly HashSet<string> _good = new(StringComparer.Ordinal)
    {
        "success",
        "successes",
        "successful",
        "successfully",
        "succeeded",
        "ok",
        "okay",
        "noerror",
        "passed",
        "delivered",
        "available",
    };

    private static readonly HashSet<string> _bad = new(StringComparer.Ordinal)
    {
        "error",
        "errors",
        "failure",
        "failures",
        "failed",
        "fail",
        "fails",
        "unsuccessful",
        "unavailable",
        "servfail",
        "timeout",
        "timeouts",
        "exception",
        "exceptions",
        "crash",
        "crashed",
        "aborted",
        "errored",
        "failing",
        "panic",
        "panics",
    };

    /// <summary>They turn the others around, or make something else of them: a late success, an error that was mended.</summary>
    private static readonly HashSet<string> _turning = new(StringComparer.Ordinal)
    {
        "not",
        "no",
        "non",
        "un",
        "without",
        "false",
        "unexpected",
        "late",
        "slow",
        "stale",
        "partial",
        "free",
        "less",
        "recovered",
        "handled",
        "corrected",
        "resolved",
        "fixed",
        "mended",
        "retried",
        "retries",
        "over",
        "expected",
        "ignored",
        "budget",
        "zero",
        "or",
        "and",
    };

    /// <summary>Whether it makes something else of how the events ended.</summary>
    /// <remarks>What was handled is an error that somebody took care of only where errors are spoken of, else any request.</remarks>
    public static bool IsTurned(string name) =>
        Split(name).ToList() is var words && words.Exists(w => _turning.Contains(w) && (w != "handled" || words.Exists(_bad.Contains)));

    /// <param name="name">Of a metric or label, or a value.</param>
    /// <param name="beside">What stands in these too tells it from none of them.</param>
    public static Outcome Of(string name, params IEnumerable<string> beside)
    {
        var words = Split(name).Except(beside.SelectMany(Split)).ToList();
        return words.Exists(_turning.Contains)
            ? Outcome.Unknown
            : (words.Exists(_good.Contains), words.Exists(_bad.Contains)) switch
            {
                (true, false) => Outcome.Good,
                (false, true) => Outcome.Bad,
                _ => Outcome.Unknown,
            };
    }

    /// <summary>At everything that is no letter, and where a capital follows a small letter.</summary>
    private static IEnumerable<string> Split(string name)
    {
        var from = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsAsciiLetter(name[i]);
            if (ends || (i > from && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1])))
            {
                if (i > from)
                {
                    yield return name[from..i].ToLowerInvariant();
                }

                from = ends ? i + 1 : i;
            }
        }
    }
}
