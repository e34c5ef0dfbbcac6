using System.Text.RegularExpressions;

namespace FksSre.ServiceLevels.Queries;

/// <summary>The regular expressions of matchers. Prometheus reads RE2, which has neither lookaround nor backreferences.</summary>
internal static partial class QueryRegex
{
    private const string Unreadable =
        "The regular expression cannot be read: brackets must be closed, and lookaround, backreferences and more than 1000 repetitions do not exist.";

    /// <returns>Null where the pattern can be read.</returns>
    public static string? Problem(string pattern) => Plain().IsMatch(pattern) && IsBalanced(pattern) ? null : Parsed(pattern).Problem;

    public static bool MatchesEmpty(string pattern) => Parsed(pattern).Regex?.IsMatch("") ?? false;

    private static bool IsBalanced(string pattern)
    {
        var open = 0;
        foreach (var c in pattern)
        {
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
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
            return Re2Pattern.ToNet(pattern) is { } net ? (new Regex($"^(?:{net})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), null) : (null, Unreadable);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return (null, Unreadable);
        }
    }

    /// <summary>What stands in most matchers and cannot be wrong but for its brackets: building the automaton takes longer than all the rest of a query.</summary>
    [GeneratedRegex(@"^(?:[A-Za-z0-9_/|:() -]|\.[*+]?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
