using System.Buffers;
using System.Text.RegularExpressions;

namespace FksSre.Policies.Rules.Secrets;

/// <summary>
/// What secrets look like. None of the expressions takes more than one look at a long text, as texts are as long as dashboards; and none is
/// asked of a text that holds none of the words without which it never matches, as to look for words is a hundred times faster. Those whose
/// words every stack holds are compiled with the program, and the others made when they are asked: to make one takes ten milliseconds of a
/// start.
/// </summary>
internal static partial class SecretShapes
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (string Name, SearchValues<string> Words, Lazy<Regex> Shape)[] _shapes =
    [
        Written("a placeholder that a render writes in place of a secret", "<secret ", ["<secret "]),
        Written("a private key", "-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY( BLOCK)?-----", ["PRIVATE KEY"]),
        Compiled("a URL with a password", UrlWithPassword, ["@"]),
        Written("a webhook of Discord", @"discord(app)?\.com/api/(v[0-9]+/)?webhooks/[0-9]+/[A-Za-z0-9_-]{20}", ["webhooks/"]),
        Written("a webhook of Slack", "hooks.slack.com/(services|workflows)/[A-Z0-9]+/[A-Z0-9]+", ["slack.com/"]),
        Written("a token of Slack", @"\bxox[abeoprs]-[A-Za-z0-9-]{10}", ["xox"]),
        Written("the address of a heartbeat", @"\b(hc-ping\.com/[0-9a-z-]{20}|nosnch\.in/[0-9a-z]{10})", ["hc-ping.com/", "nosnch.in/"]),
        Compiled("a key of PagerDuty", NamedPagerDutyKey, ["key"]),
        Written("a token of PagerDuty", "(?i:token token)=[A-Za-z0-9_+-]{18}", ["token token="]),
        Written("a token of Grafana", @"\b(glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_[A-Za-z0-9+/=]{32})", ["glsa_", "glc_"]),
        Written(
            "a token of GitHub",
            @"\b(gh[opsur]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})",
            ["gho_", "ghp_", "ghs_", "ghu_", "ghr_", "github_pat_"]
        ),
        Written("a token of GitLab", @"\bglpat-[A-Za-z0-9_-]{20}", ["glpat-"]),
        Written("a token of Pulumi", @"\bpul-[0-9a-f]{40}", ["pul-"]),
        Written("a key of AWS", @"\b(AKIA|ASIA)[0-9A-Z]{16}\b", ["AKIA", "ASIA"]),
        Written("a key of Google", @"\bAIza[0-9A-Za-z_-]{35}", ["AIza"]),
        Written("a token that is signed", @"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10}", [".eyJ"]),
        Written(
            "a token of whoever asks",
            """(?i:\bbearer [a-z0-9._~+/=-]{20}|\bauthorization["']?\s*[:=]\s*["']?basic [a-z0-9+/=]{12})""",
            ["bearer ", "basic "]
        ),
        Compiled("a password with its name", NamedPassword, ["password", "passwd", "secret", "token", "apikey", "api_key"]),
    ];

    /// <summary>What a text holds; null where it holds nothing of the kind.</summary>
    public static string? Of(string text) =>
        text.Length == 32 && PagerDutyKey().IsMatch(text)
            ? "a key of PagerDuty"
            : _shapes.FirstOrDefault(shape => text.AsSpan().ContainsAny(shape.Words) && shape.Shape.Value.IsMatch(text)).Name;

    /// <param name="name">For people.</param>
    /// <param name="pattern">The shape.</param>
    /// <param name="words">One of them is in every text of this shape, in letters of either case.</param>
    private static (string, SearchValues<string>, Lazy<Regex>) Written(string name, string pattern, ReadOnlySpan<string> words) =>
        Compiled(name, () => new(pattern, RegexOptions.NonBacktracking | Options), words);

    private static (string, SearchValues<string>, Lazy<Regex>) Compiled(string name, Func<Regex> shape, ReadOnlySpan<string> words) =>
        (name, SearchValues.Create(words, StringComparison.OrdinalIgnoreCase), new(shape));

    /// <summary>A key and nothing beside it.</summary>
    [GeneratedRegex("""\A([0-9a-f]{32}|R[0-9A-Z]{31})\z""", Options)]
    private static partial Regex PagerDutyKey();

    /// <summary>Looked for by what stands behind the scheme, of which a few letters are enough: words are many and can be long.</summary>
    [GeneratedRegex("""(?<=[a-z][a-z0-9+.-]{0,20})://[^/\s:@"'<>{}$]+:[^/\s:@"'<>{}$]+@[a-z0-9]""", Options)]
    private static partial Regex UrlWithPassword();

    [GeneratedRegex("""(?i:(routing|integration|service)[_-]?key)\\?["']?\s*[:=]\s*\\?["']?[0-9A-Za-z]{32}\b""", Options)]
    private static partial Regex NamedPagerDutyKey();

    /// <summary>A line that is a name and a value, and nothing else: prose about passwords is none.</summary>
    [GeneratedRegex(
        """(?im:^(?>[\t\r -]*)["']?[a-z_.-]*(password|passwd|secret|token|api_?key)["']?\s*[:=]\s*["']?[a-z0-9+/!%&*._-]{8,}["']?,?\s*$)""",
        Options
    )]
    private static partial Regex NamedPassword();
}
