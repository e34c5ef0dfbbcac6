using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration.Values;

namespace FksSre.Stacks.Configuration;

/// <summary>
/// Looks at which secrets are there, how they are stored and whether something reads them; none of them goes on from here.
/// </summary>
internal static class SecretReading
{
    private const int HttpsPort = 443;

    public static IEnumerable<Finding> Check(StackConfiguration configuration) =>
        Secret
            .All.SelectMany(secret => Check(configuration, secret))
            .Concat(
                from key in ConfigKeys.Plain
                where configuration.Encrypted.Contains(key) && configuration.Values.ContainsKey(key)
                select SecretFindings.NotASecret(Place.Of(configuration.Stack, key))
            );

    private static IEnumerable<Finding> Check(StackConfiguration configuration, Secret secret)
    {
        var place = Place.Of(configuration.Stack, secret.Key);
        if (!configuration.Values.TryGetValue(secret.Key, out var value))
        {
            if (secret.IsRequired && secret.IsRead(configuration) == true)
            {
                yield return SecretFindings.Needed(place, secret.Reader);
            }

            yield break;
        }

        if (!configuration.Encrypted.Contains(secret.Key))
        {
            yield return SecretFindings.InPlainText(place);
        }

        if (!secret.IsAllowed(configuration.Stack))
        {
            yield return SecretFindings.WakesNobody(place);
        }

        if (secret.IsRead(configuration) == false)
        {
            yield return KeyFindings.Unused(place, SecretFindings.Shown, secret.Reader);
        }

        // A placeholder stands for a value of any form.
        if (!configuration.Withheld.Contains(secret.Key) && BadForm(configuration, place, secret.Form, value) is { } finding)
        {
            yield return finding;
        }
    }

    private static Finding? BadForm(StackConfiguration configuration, Place place, SecretForm form, string value) =>
        string.IsNullOrWhiteSpace(value) ? SecretFindings.Blank(place)
        : form == SecretForm.Any ? null
        : WebAddress.TryParse(value) is not { } url ? SecretFindings.NotAUrl(place, form == SecretForm.HttpsUrl ? "https" : "http or https")
        : form == SecretForm.HttpsUrl && url.Scheme != Uri.UriSchemeHttps ? SecretFindings.NotAUrl(place, "https")
        // Where Alertmanager is not ours, neither is its network policy.
        : url.Port != HttpsPort && configuration.Values.ContainsKey(ConfigKeys.Standalone) ? SecretFindings.PortIsClosed(place, url.Port)
        : null;
}
