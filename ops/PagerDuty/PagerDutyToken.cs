using FksSre.Ops.PagerDuty.Api;
using FksSre.Stacks.Configuration;

namespace FksSre.Ops.PagerDuty;

/// <summary>The token of the account. It is never printed, and no argument of a command: others see those.</summary>
internal static class PagerDutyToken
{
    public const string Variable = "PAGERDUTY_TOKEN";

    /// <param name="environment">Also the name of the stack.</param>
    /// <param name="given">In the environment variable; null or empty: nothing.</param>
    /// <exception cref="LookFailure">There is none.</exception>
    public static async Task<string> ReadAsync(string environment, string? given, PulumiProgram pulumi, CancellationToken cancellation)
    {
        var remedy =
            $"Put an API access key of the account into {Variable}; or have pulumi on the PATH, signed in, with the "
            + $"secret: pulumi config set --secret {ConfigKeys.PagerDutyToken} --stack {environment}";
        var token = string.IsNullOrWhiteSpace(given)
            ? (await pulumi.RunAsync(remedy, cancellation, "config", "get", ConfigKeys.PagerDutyToken, "--stack", environment)).Split('\n')[
                0
            ]
            : given;
        token = token.Trim();
        return token.Length > 0 && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or '=' or '/')
            ? token
            : throw new LookFailure(
                "What stands there for PagerDuty's token is none: a token is one word of letters, digits and a few signs.",
                remedy,
                endsAll: true
            );
    }
}
