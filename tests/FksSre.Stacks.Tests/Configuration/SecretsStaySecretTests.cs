using CsCheck;
using FksSre.Stacks.Configuration;

namespace FksSre.Stacks.Tests.Configuration;

/// <summary>Whatever is wrong with a configuration, no finding shows a secret, nor what stands in an encrypted object.</summary>
public class SecretsStaySecretTests
{
    private const int Iterations = 5_000;

    private static readonly string[] _secrets =
    [
        ConfigKeys.Kubeconfig,
        ConfigKeys.DiscordWebhook,
        ConfigKeys.HeartbeatUrl,
        ConfigKeys.SliHeartbeatUrl,
        ConfigKeys.PagerDutyHeartbeatKey,
        ConfigKeys.IssuesWebhook,
        ConfigKeys.RemoteWriteToken,
        ConfigKeys.ThanosObjectStore,
        ConfigKeys.GrafanaDatabasePassword,
        ConfigKeys.PagerDutyToken,
        ConfigKeys.GrafanaAuth,
        "fks-sre:discordWebHook",
        "kubernetes:kubeconfig",
        "pagerduty:tokn",
    ];

    private static readonly string[] _objects =
    [
        ConfigKeys.Context,
        ConfigKeys.Standalone,
        ConfigKeys.Attach,
        ConfigKeys.Sink,
        ConfigKeys.Tickets,
        ConfigKeys.GrafanaUrl,
        ConfigKeys.ServicesNamespace,
    ];

    /// <summary>In the forms in which people have secrets.</summary>
    private static readonly string[] _forms =
    [
        "{0}",
        "https://user:{0}@host.example/",
        "https://host.example/{0}",
        "not a url {0}",
        "{0}\n{0}",
        "  ",
    ];

    private static readonly string[] _shapes =
    [
        "{0}",
        "\"{0}\"",
        "{{\"{0}\": 1}}",
        "{{\"prometheus\": {{\"retention\": \"{0}\", \"{0}\": \"{0}\"}}}}",
        "{{\"grafana\": {{\"database\": {{\"user\": \"{0} \"}}}}}}",
        "{{\"tracker\": \"{0}\", \"workingHours\": {{\"location\": \"{0}\", \"start\": \"{0}\"}}}}",
        "{{\"namespace\": \"{0}\", \"rules\": \"{0}\", \"labels\": {{\"{0}\": \"{0}!\"}}}}",
    ];

    private static readonly Gen<Case> _cases = Gen.Select(
        One("dev", "prod", "staging"),
        Gen.Select(One(_secrets), One(_forms), Gen.Bool, (key, form, isEncrypted) => new Planted(key, form, isEncrypted)).Array[0, 6],
        Gen.Select(One(_objects), One(_shapes), (key, shape) => new Planted(key, shape, IsEncrypted: true)).Array[0, 2],
        Gen.Int[100_000, 999_999],
        (stack, secrets, objects, number) => new Case(stack, [.. secrets, .. objects], $"s3cr3t{number}")
    );

    [Fact]
    public void No_finding_shows_a_secret()
    {
        var found = 0;
        _cases.Sample(
            x =>
            {
                var findings = Configuration(x).Read().Findings;
                Interlocked.Add(ref found, findings.Count);
                return findings.All(f => !f.ToString().Contains(x.Secret, StringComparison.Ordinal));
            },
            iter: Iterations
        );

        Assert.True(found > Iterations, $"Only {found} findings were there to be looked at.");
    }

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static StackConfiguration Configuration(Case x) =>
        x.Planted.Aggregate(LegalConfiguration.Dev with { Stack = x.Stack }, (all, planted) =>
        {
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, planted.Form, x.Secret);
            return planted.IsEncrypted ? all.WithSecret(planted.Key, text) : all.Without(planted.Key).With(planted.Key, text);
        });

    private sealed record Planted(string Key, string Form, bool IsEncrypted);

    private sealed record Case(string Stack, Planted[] Planted, string Secret);
}
