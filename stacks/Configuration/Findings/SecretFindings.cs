using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>What can be wrong with secrets and with who is told of alerts. No value of a secret is ever shown.</summary>
internal static class SecretFindings
{
    public const string Shown = "(secret)";

    public static Finding InPlainText(Place place) =>
        new(
            "FKS650",
            place.ToString(),
            Shown,
            "The secret stands in the file as plain text; whoever reads the repository has it.",
            $"Replace it by a new one, since this one may be known, and store that encrypted: {place.SetSecret()}"
        );

    public static Finding NotASecret(Place place) =>
        new(
            "FKS651",
            place.ToString(),
            Shown,
            "It is encrypted, wholly or in part, though nothing in it is secret: a review would not see it, and a render cannot read it.",
            $"Remove it, then write it again in the open: {place.Remove()}"
        );

    public static Finding Needed(Place place, string by) =>
        new("FKS652", place.ToString(), "", $"{by} is configured, and needs this secret.", $"Set it: {place.SetSecret()}");

    public static Finding Blank(Place place) =>
        new("FKS653", place.ToString(), Shown, "The secret is empty.", $"Set it: {place.SetSecret()}; or remove it: {place.Remove()}");

    public static Finding NotAUrl(Place place, string schemes) =>
        new("FKS654", place.ToString(), Shown, $"The secret is no URL of {schemes}.", $"Set the whole URL: {place.SetSecret()}");

    public static Finding WakesNobody(Place place) =>
        new(
            "FKS655",
            place.ToString(),
            Shown,
            $"The cluster of {place.Stack} is declared to wake nobody (FksClusters), and this token would.",
            $"Remove it: {place.Remove()}"
        );

    public static Finding NobodyIsTold(Place place) =>
        new(
            "FKS656",
            place.ToString(),
            "",
            "No alert reaches anybody: there is no pagerduty:token, no discordWebhook and no sink.",
            $"Set one, e.g. {place.SetSecret()}"
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding PortIsClosed(Place place, int port) =>
        new(
            "FKS658",
            place.ToString(),
            Shown,
            FormattableString.Invariant(
                $"The URL has port {port}, and Alertmanager may send to port 443 only (its network policy); notifications would be lost."
            ),
            $"Set a URL of https without a port: {place.SetSecret()}"
        );

    public static Finding NoSliHeartbeat(Place place) =>
        new(
            "FKS657",
            place.ToString(),
            "",
            "The heartbeat goes on while the rules that read samples have stalled; nobody outside would hear of that.",
            $"Make a second check there, and set its URL: {place.SetSecret()}"
        )
        {
            Level = FindingLevel.Advice,
        };
}
