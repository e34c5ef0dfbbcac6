using System.Text.RegularExpressions;

namespace FksSre.Policies.Rules.Secrets;

/// <summary>What secrets look like. None of the expressions backtracks, as texts are as long as dashboards.</summary>
internal static class SecretShapes
{
    private static readonly (string Name, Regex Shape)[] _shapes =
    [
        ("a placeholder that a render writes in place of a secret", Written("<secret ")),
        ("a private key", Written("-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY( BLOCK)?-----")),
        ("a URL with a password", Written("""[a-z][a-z0-9+.-]*://[^/\s:@"'<>{}$]+:[^/\s:@"'<>{}$]+@[a-z0-9]""")),
        ("a webhook of Discord", Written(@"discord(app)?\.com/api/(v[0-9]+/)?webhooks/[0-9]+/[A-Za-z0-9_-]{20}")),
        ("a webhook of Slack", Written("hooks.slack.com/(services|workflows)/[A-Z0-9]+/[A-Z0-9]+")),
        ("a token of Slack", Written(@"\bxox[abeoprs]-[A-Za-z0-9-]{10}")),
        ("the address of a heartbeat", Written(@"\b(hc-ping\.com/[0-9a-z-]{20}|nosnch\.in/[0-9a-z]{10})")),
        ("a key of PagerDuty", Written("""\A([0-9a-f]{32}|R[0-9A-Z]{31})\z""")),
        ("a key of PagerDuty", Written("""(?i:(routing|integration|service)[_-]?key)\\?["']?\s*[:=]\s*\\?["']?[0-9A-Za-z]{32}\b""")),
        ("a token of PagerDuty", Written("(?i:token token)=[A-Za-z0-9_+-]{18}")),
        ("a token of Grafana", Written(@"\b(glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_[A-Za-z0-9+/=]{32})")),
        ("a token of GitHub", Written(@"\b(gh[opsur]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})")),
        ("a token of GitLab", Written(@"\bglpat-[A-Za-z0-9_-]{20}")),
        ("a token of Pulumi", Written(@"\bpul-[0-9a-f]{40}")),
        ("a key of AWS", Written(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b")),
        ("a key of Google", Written(@"\bAIza[0-9A-Za-z_-]{35}")),
        ("a token that is signed", Written(@"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10}")),
        // A line that is a name and a value, and nothing else: prose about passwords is none.
        (
            "a password with its name",
            Written(
                """(?im:^[\s-]*["']?[a-z_.-]*(password|passwd|secret|token|api_?key)["']?\s*[:=]\s*["']?[a-z0-9+/!%&*._-]{8,}["']?,?\s*$)"""
            )
        ),
    ];

    /// <summary>What a text holds; null where it holds nothing of the kind.</summary>
    public static string? Of(string text) => _shapes.FirstOrDefault(shape => shape.Shape.IsMatch(text)).Name;

    private static Regex Written(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
