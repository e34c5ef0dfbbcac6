using System.Collections.Frozen;

namespace FksSre.Stacks.Configuration;

/// <summary>Keys that the providers have, and that are not passed on to them: why, and what to do instead.</summary>
public static class NotPassedOn
{
    private const string Decided = "The program decides it";
    private const string Nothing = "There is nothing to set.";
    private const string OtherResources = "It is for resources that this stack has none of";

    public static FrozenDictionary<string, (string Why, string Instead)> Reasons { get; } =
        new Dictionary<string, (string Why, string Instead)>
        {
            ["kubernetes:alwaysRender"] = (
                "Nothing is rendered by the provider",
                "./fks render ENV --out DIR writes every object as a file."
            ),
            ["kubernetes:cluster"] = ("A cluster is named by its context alone, here and in FksClusters", $"Set {ConfigKeys.Context}."),
            ["kubernetes:clusterIdentifier"] = ($"{Decided}: it is the context", "An address or credentials may change without it."),
            ["kubernetes:deleteUnreachable"] = (
                "What cannot be reached for a moment would be forgotten and made anew",
                "Take a single object out of the state with pulumi state delete."
            ),
            ["kubernetes:enableConfigMapMutable"] = ($"{Decided}: ConfigMaps are changed in place", Nothing),
            ["kubernetes:enablePatchForce"] = (
                "Forced, an object of somebody else is taken over without a word",
                "./fks takeback ENV takes back what was edited by hand, and nothing else."
            ),
            ["kubernetes:enableSecretMutable"] = ($"{Decided}: Secrets are changed in place", Nothing),
            ["kubernetes:enableServerSideApply"] = ($"{Decided}: previews and conflicts need it", Nothing),
            ["kubernetes:helmReleaseSettings"] = (OtherResources, Nothing),
            ["kubernetes:kubeconfig"] = ("It is a secret of the project's", $"Set it as {ConfigKeys.Kubeconfig}, with --secret."),
            ["kubernetes:namespace"] = (
                "Every object names its own",
                $"Set {ConfigKeys.Standalone} or {ConfigKeys.Attach}, key namespace."
            ),
            ["kubernetes:renderYamlToDirectory"] = (
                "Then nothing would be deployed",
                "./fks render ENV --out DIR writes every object as a file."
            ),
            ["kubernetes:skipUpdateUnreachable"] = ("A deployment that reached nothing would be green", Nothing),
            ["kubernetes:strictMode"] = ("The context is declared, which is stricter", Nothing),
            ["kubernetes:suppressHelmHookWarnings"] = (OtherResources, Nothing),
            ["kubernetes:upsertExistingObjects"] = (
                "An object of somebody else would be taken over without a word",
                "Take over a single object with pulumi import."
            ),
            ["pagerduty:insecureTls"] = ("Whoever stands in between would have the token", Nothing),
            ["pagerduty:useAppOauthScopedToken"] = (
                "The account is entered by a token alone",
                $"Set {ConfigKeys.PagerDutyToken}, with --secret."
            ),
            ["pagerduty:userToken"] = (OtherResources, $"Set {ConfigKeys.PagerDutyToken}, with --secret."),
            ["grafana:httpHeaders"] = ("Grafana is entered by grafana:auth alone", Nothing),
            ["grafana:retryStatusCodes"] = (
                "The provider knows by itself which answers to ask again after",
                $"Set {ConfigKeys.GrafanaRetries}."
            ),
            ["grafana:storeDashboardSha256"] = ($"{Decided}: a preview shows what changes in a dashboard", Nothing),
            ["grafana:tlsCert"] = ("Grafana is entered by grafana:auth alone", Nothing),
            ["grafana:tlsKey"] = ("Grafana is entered by grafana:auth alone", Nothing),
            ["grafana:cloudAccessPolicyToken"] = (OtherResources, Nothing),
            ["grafana:cloudApiUrl"] = (OtherResources, Nothing),
            ["grafana:cloudProviderAccessToken"] = (OtherResources, Nothing),
            ["grafana:cloudProviderUrl"] = (OtherResources, Nothing),
            ["grafana:connectionsApiAccessToken"] = (OtherResources, Nothing),
            ["grafana:connectionsApiUrl"] = (OtherResources, Nothing),
            ["grafana:fleetManagementAuth"] = (OtherResources, Nothing),
            ["grafana:fleetManagementUrl"] = (OtherResources, Nothing),
            ["grafana:frontendO11yApiAccessToken"] = (OtherResources, Nothing),
            ["grafana:k6AccessToken"] = (OtherResources, Nothing),
            ["grafana:k6Url"] = (OtherResources, Nothing),
            ["grafana:oncallAccessToken"] = (OtherResources, Nothing),
            ["grafana:oncallUrl"] = (OtherResources, Nothing),
            ["grafana:smAccessToken"] = (OtherResources, Nothing),
            ["grafana:smUrl"] = (OtherResources, Nothing),
            ["grafana:stackId"] = (OtherResources, Nothing),
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
