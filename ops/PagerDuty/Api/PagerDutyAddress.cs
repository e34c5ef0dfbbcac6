namespace FksSre.Ops.PagerDuty.Api;

/// <summary>Where an account is asked.</summary>
internal static class PagerDutyAddress
{
    /// <summary>Of another server that speaks PagerDuty's API, for tests and for accounts behind a gateway.</summary>
    public const string Variable = "FKS_PAGERDUTY_API";

    /// <param name="named">In the environment variable, else as <c>pagerduty:apiUrlOverride</c>; null: nothing.</param>
    /// <param name="region">Of the account, as <c>pagerduty:serviceRegion</c> has it; null: nothing, and then it is in the United
    /// States.</param>
    /// <returns>With a slash at the end.</returns>
    /// <exception cref="LookFailure">A token must not be sent there.</exception>
    public static Uri Of(string? named, string? region)
    {
        if (string.IsNullOrWhiteSpace(named))
        {
            return region switch
            {
                null or "" or "us" => new("https://api.pagerduty.com/"),
                "eu" => new("https://api.eu.pagerduty.com/"),
                _ => throw new LookFailure(
                    $"pagerduty:serviceRegion is {region}, and there is no such region.",
                    "Set it to us or eu.",
                    endsAll: true
                ),
            };
        }

        return
            Uri.TryCreate(named, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            ? new(url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/")
            : throw new LookFailure(
                $"What is named in {Variable} (or pagerduty:apiUrlOverride) is no address "
                    + $"that a token may be sent to: https, or http on this machine.",
                $"Correct it, or leave it out: unset {Variable}",
                endsAll: true
            );
    }
}
