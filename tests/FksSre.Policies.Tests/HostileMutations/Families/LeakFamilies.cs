using System.Text.Json.Nodes;
using FksSre.Policies.Tests.HostileMutations.Making;
using FksSre.Policies.Values;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>Secrets where many can read them.</summary>
internal static class LeakFamilies
{
    /// <summary>Of no account: each is put together here, so that nothing that searches repositories for secrets finds one.</summary>
    private static readonly string[] _secrets =
    [
        "routing_key: " + new string('0', 16) + new string('a', 16),
        "https://discord.com/api/webhooks/" + new string('1', 18) + "/" + new string('x', 60),
        "-----BEGIN RSA PRIVATE KEY" + "-----",
        "https://ada:" + "hunter22@example.com/metrics",
        "<secret grafana-password>",
        "gh" + "p_" + new string('a', 36),
        "AKIA" + new string('A', 16),
        "https://hooks.slack.com/services/" + "T0000000/B0000000/" + new string('x', 24),
        "password: " + "correct-horse-battery",
        "eyJ" + new string('h', 20) + ".eyJ" + new string('p', 20) + "." + new string('s', 20),
        "Authorization: Bearer " + new string('b', 40),
    ];

    private static readonly string _key = new string('0', 16) + new string('a', 16);

    public static IEnumerable<Family> All =>
        [
            Family.OfFields(
                "secret-in-argument",
                "Somebody hands a secret to a program on its command line, which every list of processes shows.",
                inputs =>
                    Where
                        .Containers(inputs)
                        .SelectMany(container =>
                            container["args"]
                                .Added([.. Each(_secrets.Append(_key)), "--password=" + "correct-horse-battery"])
                                .Concat(container["command"].Added(_secrets[3]))
                        )
            ),
            Family.OfFields(
                "secret-in-variable",
                "Somebody hands a secret to a program in a variable, which the object's readers and every crash report show.",
                inputs =>
                    Where
                        .Containers(inputs)
                        .SelectMany(container =>
                            container["env"]
                                .Added(_secrets.Append(_key).Select((secret, number) => Variable($"VALUE_{number}", secret)))
                                .Concat(container["env"].Added(Variable("API_TOKEN", "short"), Variable("DB_PASSWORD", "short")))
                                .Concat(
                                    container["env"]
                                        .Items.SelectMany(own => own["value"].Node is null ? [] : own["value"].Set(_key, _secrets[3]))
                                )
                        )
            ),
            Family.OfFields(
                "secret-from-secret-in-variable",
                "A variable takes a whole Secret, which every child of the program inherits.",
                inputs =>
                    Where
                        .Containers(inputs)
                        .SelectMany(container =>
                            container["envFrom"]
                                .Added(new JsonObject { ["secretRef"] = new JsonObject { ["name"] = "grafana-secrets" } })
                                .Concat(container["env"].Added(FromSecret("grafana-secrets", "admin-password")))
                        )
            ),
            Family.OfFields(
                "secret-in-annotation",
                "Somebody leaves a secret in an annotation, as tools that apply objects have done.",
                inputs => Objects(inputs).SelectMany(one => one["metadata"]["annotations"]["fks-sre/note"].Set(Each(_secrets.Append(_key))))
            ),
            Family.OfFields(
                "secret-in-config-map",
                "Somebody writes a secret into a ConfigMap, which everybody who reads the namespace sees.",
                inputs =>
                    Where
                        .Kind(inputs, "ConfigMap")
                        .SelectMany(map => map["data"].Members)
                        .SelectMany(text => text.Set(Each(_secrets.Select(secret => $"{text.Text}\n{secret}\n"))))
            ),
            Family.OfFields("secret-as-config-map-key", "Somebody keeps a key or a password as a file of a ConfigMap.", inputs =>
                Where
                    .Kind(inputs, "ConfigMap")
                    .SelectMany(map =>
                        map["data"]
                            ["discord-webhook"]
                            .Set(_secrets[1])
                            .Concat(map["data"]["password"].Set("short"))
                            .Concat(map["data"]["tls.key"].Set("short"))
                            .Concat(map["data"]["pagerduty-page"].Set(_key))
                    )
            ),
            Family.OfFields(
                "secret-of-engine-in-plain-object",
                "The program hands what the engine keeps secret to an object that is no Secret.",
                inputs =>
                    Objects(inputs)
                        .Where(one => !one.Resource.IsKubernetes("Secret"))
                        .SelectMany(one => one["metadata"]["annotations"]["fks-sre/note"].Set(Kept("short")))
            ),
            Family.OfFields("token-kept", "A token of a service account that never ends is made.", inputs =>
                Where
                    .Kind(inputs, "Secret")
                    .SelectMany(secret => secret["type"].Set("kubernetes.io/service-account-token"))
                    .Concat(
                        Where
                            .Kind(inputs, "ServiceAccount")
                            .SelectMany(account => account["secrets"].Added(new JsonObject { ["name"] = "token" }))
                    )
                    .Concat(Where.Kind(inputs, "ServiceAccount").SelectMany(account => account["automountServiceAccountToken"].Set(true)))
                    .Concat(Where.Kind(inputs, "ServiceAccount").SelectMany(account => account["automountServiceAccountToken"].Removed()))
            ),
            Family.OfFields("secret-in-description", "Somebody leaves a secret in a text that PagerDuty shows to everybody.", inputs =>
                inputs.Resource.Type.StartsWith("pagerduty:", StringComparison.Ordinal) ? inputs["description"].Set(Each(_secrets)) : []
            ),
        ];

    private static IEnumerable<Place> Objects(Place inputs) => inputs.Resource.IsKubernetesObject ? [inputs] : [];

    private static IEnumerable<JsonNode> Each(IEnumerable<string> texts) => texts.Select(text => (JsonNode)text);

    private static JsonObject Variable(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static JsonObject FromSecret(string name, string key) =>
        new()
        {
            ["name"] = "VALUE",
            ["valueFrom"] = new JsonObject
            {
                ["secretKeyRef"] = new JsonObject { ["name"] = name, ["key"] = key },
            },
        };

    private static JsonObject Kept(string text) => new() { [WireValue.Signature] = WireValue.Secret, [WireValue.SecretContent] = text };
}
