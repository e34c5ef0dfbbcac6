using System.Text.RegularExpressions;

namespace FksSre.PromQl;

/// <summary>The regular expressions of matchers. Prometheus reads RE2, which has neither lookaround nor backreferences.</summary>
internal static partial class QueryRegex
{
    private const string Unreadable =
        "The regular expression cannot be read: brackets must be closed, and "
        + "lookaround, backreferences and more than 1000 repetitions do not exist.";

    /// <returns>Null where the pattern can be read.</returns>
    public static string? Problem(string pattern) => Plain().IsMatch(pattern) && IsBalanced(pattern) ? null : Parsed(pattern).Problem;

    public static bool MatchesEmpty(string pattern) => Parsed(pattern).Regex?.IsMatch("") ?? false;

    /// <summary>Whether a whole value matches, as Prometheus asks.</summary>
    public static Func<string, bool> Matching(string pattern)
    {
        if (Alternatives().IsMatch(pattern))
        {
            var alternatives = pattern.Trim('(', ')').Split('|');
            return value => IsLikeOne(alternatives, value);
        }

        var regex = Parsed(pattern).Regex;
        return value => regex?.IsMatch(value) ?? false;
    }

    /// <summary>What it matches, where that is a few words without a pattern in them.</summary>
    /// <returns>Null where it is more.</returns>
    public static IReadOnlyList<string>? Words(string pattern) =>
        Alternatives().IsMatch(pattern) && !pattern.Contains('.', StringComparison.Ordinal) ? pattern.Trim('(', ')').Split('|') : null;

    /// <remarks>Asked of hundreds of values for each matcher, so without an object for each.</remarks>
    private static bool IsLikeOne(string[] alternatives, string value)
    {
        foreach (var letters in alternatives)
        {
            if (IsLike(letters, value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLike(string letters, string value)
    {
        if (letters.Length != value.Length)
        {
            return false;
        }

        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] != '.' && letters[i] != value[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBalanced(string pattern)
    {
        var open = 0;
        foreach (var c in pattern)
        {
            open +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            if (open < 0)
            {
                return false;
            }
        }

        return open == 0;
    }

    private static (Regex? Regex, string? Problem) Parsed(string pattern)
    {
        try
        {
            if (Re2Pattern.ToNet(pattern) is not { } net)
            {
                return (null, Unreadable);
            }

            // Prometheus reads the pattern by itself too: what closes our parenthesis and opens another, as in a)(b, is none.
            _ = new Regex(net, RegexOptions.CultureInvariant);
            return (new Regex($"^(?:{net})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), null);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return (null, Unreadable);
        }
    }

    /// <summary>Words and dots side by side, in parentheses or not: <c>(5..|429)</c>.</summary>
    [GeneratedRegex(
        @"^(?:[A-Za-z0-9_. -]+(?:\|[A-Za-z0-9_. -]+)*|\([A-Za-z0-9_. -]+(?:\|[A-Za-z0-9_. -]+)*\))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Alternatives();

    /// <summary>
    /// What stands in most matchers and cannot be wrong but for its brackets: building the automaton takes longer than all the rest of a
    /// query.
    /// </summary>
    [GeneratedRegex(@"^(?:[A-Za-z0-9_/|:() -]|\.[*+]?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
