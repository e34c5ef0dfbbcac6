using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads what is passed on to providers. Explicit ones take nothing of it by themselves.</summary>
internal static class ProviderReading
{
    private const string Europe = "eu";
    private const string America = "us";

    public static ProviderSettings Read(StackConfiguration configuration, List<Finding> findings)
    {
        findings.AddRange(Unread(configuration, ConfigKeys.PagerDutyToken, ConfigKeys.OfPagerDuty));
        findings.AddRange(Unread(configuration, ConfigKeys.GrafanaUrl, ConfigKeys.OfGrafana));
        return new ProviderSettings
        {
            PagerDutyInEurope = IsEurope(Text(ConfigKeys.PagerDutyRegion)),
            PagerDutyApi = Text(ConfigKeys.PagerDutyApi).Url("https://pagerduty.example.com"),
            PagerDutyUnchecked = Text(ConfigKeys.PagerDutyUnchecked).Flag(),
            KubernetesDeprecationsUnshown = Text(ConfigKeys.KubernetesDeprecations).Flag(),
            KubernetesClient = Client(Setting.Json(configuration, ConfigKeys.KubernetesClient, findings)),
            GrafanaOrganisation = Number(Text(ConfigKeys.GrafanaOrganisation), 1, int.MaxValue, example: 1),
            GrafanaCertificate = Text(ConfigKeys.GrafanaCertificate).Optional(),
            GrafanaUnverified = Text(ConfigKeys.GrafanaUnverified).Flag(),
            GrafanaRetries = Number(Text(ConfigKeys.GrafanaRetries), 0, 100, example: 3),
            GrafanaRetrySeconds = Number(Text(ConfigKeys.GrafanaRetryWait), 0, 600, example: 5),
        };

        Setting Text(string key) => Setting.Text(configuration, key, findings);
    }

    private static IEnumerable<Finding> Unread(StackConfiguration configuration, string reader, IReadOnlyList<string> keys) =>
        from key in keys
        where configuration.Values.ContainsKey(key) && !configuration.Values.ContainsKey(reader)
        let setting = Setting.Text(configuration, key, [])
        select KeyFindings.Unused(setting.Place, setting.Shown, reader);

    private static bool IsEurope(Setting region)
    {
        switch (region.Optional())
        {
            case null or America:
                return false;
            case Europe:
                return true;
            case var other:
                region.Report(ValueFindings.NotOneOf(region.Place, other, [Europe, America]));
                return false;
        }
    }

    private static KubernetesClient? Client(Setting client) =>
        client.IsAbsent || !client.IsObjectOf("burst", "qps", "timeout")
            ? null
            : new(
                Number(client["qps"], 1, 10_000, example: 50),
                Number(client["burst"], 1, 10_000, example: 100),
                Number(client["timeout"], 1, 3_600, example: 60)
            );

    private static int? Number(Setting setting, int least, int most, int example) =>
        setting.IsAbsent ? null : setting.Number(least, most, example);
}
