using System.Security.Cryptography;
using System.Text;
using FksSre.OnCall.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>Whether the keys that Alertmanager sends with are those of the services, and no others are there.</summary>
internal static class IntegrationKeys
{
    private const int Shown = 8;

    /// <param name="services">As found, by our ids.</param>
    /// <param name="keys">Null: not known.</param>
    public static IEnumerable<Finding> Check(
        OnCallPlan plan,
        IReadOnlyDictionary<string, ServiceAnswer> services,
        AlertmanagerKeyFiles? keys
    )
    {
        foreach (var (service, answer) in services.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var given = plan
                .Receivers.Where(pair => pair.Value == service)
                .Select(pair => (Receiver: pair.Key, Key: keys?.ByReceiver.GetValueOrDefault(pair.Key)))
                .ToList();
            if (answer.Integrations.Count > 1)
            {
                var used = answer.Integrations.Where(each => given.Exists(pair => pair.Key == each.IntegrationKey)).ToList();
                IReadOnlyList<string> extra = used.Count == 0 ? [] : [.. answer.Integrations.Except(used).Select(each => each.Id)];
                yield return ServiceFindings.SecondIntegration(service, answer.Id, [.. answer.Integrations.Select(each => each.Id)], extra);
            }

            foreach (
                var (receiver, key) in given.Where(pair =>
                    keys is not null && !answer.Integrations.Any(each => each.IntegrationKey == pair.Key)
                )
            )
            {
                yield return ServiceFindings.OtherKey(service, receiver, key is null ? "none" : Fingerprint(key));
            }
        }
    }

    /// <summary>Tells keys apart and gives none away.</summary>
    private static string Fingerprint(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..Shown];
}
