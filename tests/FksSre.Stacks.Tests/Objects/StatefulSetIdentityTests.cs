using FksSre.Stacks.Configuration;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Tests.Configuration;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>
/// A replaced StatefulSet takes all its pods at once. Whatever is configured, it is the same one: what Kubernetes lets nobody change in it
/// stays, or is ignored.
/// </summary>
public sealed class StatefulSetIdentityTests
{
    /// <summary>The fields of its spec that may change.</summary>
    private static readonly string[] _changeable =
    [
        "replicas",
        "ordinals",
        "template",
        "updateStrategy",
        "revisionHistoryLimit",
        "persistentVolumeClaimRetentionPolicy",
        "minReadySeconds",
    ];

    /// <summary>Every key that is read, by the way to it, each with a value that neither environment has.</summary>
    private static readonly Dictionary<string, string> _changes = new(StringComparer.Ordinal)
    {
        ["standalone.prometheus.replicas"] = "3",
        ["standalone.prometheus.storage"] = "\"77Gi\"",
        ["standalone.prometheus.storageClass"] = "\"fast\"",
        ["standalone.prometheus.retention"] = "\"101d\"",
        ["standalone.prometheus.memory"] = "\"3300Mi\"",
        ["standalone.prometheus.remoteWrite"] = """{"url": "https://metrics.example.com/api/v1/write"}""",
        ["standalone.prometheus.thanos"] = "true",
        ["standalone.alertmanager.replicas"] = "5",
        ["standalone.alertmanager.storage"] = "\"7Gi\"",
        ["standalone.alertmanager.storageClass"] = "\"fast\"",
        ["standalone.grafana.storage"] = "\"7Gi\"",
        ["standalone.grafana.storageClass"] = "\"fast\"",
        ["standalone.grafana.rootUrl"] = "\"https://other.example.com\"",
        [ConfigKeys.ServicesNamespace] = "fks-other",
        [ConfigKeys.ApiServer] = """{"port": 7443, "cidr": "10.7.0.1/32"}""",
        [ConfigKeys.Sink] = "http://sink.fks-monitoring:8083",
        [ConfigKeys.Tickets] =
            """{"workingHours": {"location": "America/Toronto", "firstDay": "monday", "lastDay": "friday", "start": "09:00", "end": "17:00"}}""",
        [ConfigKeys.DutyMoves] = "primary: Ada instead of Bob",
        [ConfigKeys.Backups] = Variants.Backups("s3:https://s3.example.com/fks"),
        [ConfigKeys.Policies] = """{"image-digest": "disabled"}""",
        [ConfigKeys.GrafanaUrl] = "https://other.example.com",
        [ConfigKeys.KubernetesClient] = """{"qps": 7, "burst": 77, "timeout": 17}""",
        [ConfigKeys.KubernetesDeprecations] = "true",
        ["every secret"] = "",
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Setting_that_is_changed_leaves_the_set_the_same(string stack, string key)
    {
        var before = Variants.File(stack);
        var (one, other) = (await SetsAsync(before), await SetsAsync(Changed(before, key)));

        Assert.Equal(
            ["alertmanager", "prometheus"],
            one.Select(set => set.Inputs["metadata"]!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal)
        );
        Assert.Equal(one.Select(Identity), other.Select(Identity));
    }

    /// <summary>This one key would; a deployment with it is a finding (FKS681) before anything is registered.</summary>
    [Fact]
    public async Task Namespace_is_the_only_setting_that_makes_another_set()
    {
        var dev = Variants.File("dev");

        Assert.NotEqual(
            (await SetsAsync(dev)).Select(Identity),
            (await SetsAsync(dev.At("standalone.namespace", "\"watch\""))).Select(Identity)
        );
    }

    [Fact]
    public void Every_key_of_the_configuration_is_changed_once()
    {
        // Those that choose between profiles, name the cluster, say what may run, or are of providers that make no set.
        string[] others =
        [
            ConfigKeys.Standalone,
            ConfigKeys.Attach,
            ConfigKeys.Context,
            ConfigKeys.Release,
            ConfigKeys.KubernetesContext,
            ConfigKeys.DisableDefaultProviders,
            .. ConfigKeys.OfPagerDuty,
            .. ConfigKeys.OfGrafana,
        ];

        Assert.Equal(
            ConfigKeys.Plain.Except(others).Order(StringComparer.Ordinal),
            _changes.Keys.Where(key => key.Contains(':', StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
    }

    public static TheoryData<string, string> Changes
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var key in _changes.Keys)
            {
                all.Add(Variants.Dev, key);
                all.Add(Variants.Prod, key);
            }

            return all;
        }
    }

    private static StackConfiguration Changed(StackConfiguration before, string key) =>
        key == "every secret" ? Variants.WithSecrets(before)
        : key == "standalone.prometheus.thanos" ? Variants.WithSecrets(before.At(key, _changes[key]))
        : key.StartsWith("standalone.", StringComparison.Ordinal) ? before.At(key, _changes[key])
        : key is ConfigKeys.GrafanaUrl or ConfigKeys.Backups ? Variants.WithSecrets(before.With(key, _changes[key]))
        : before.With(key, _changes[key]);

    private static async Task<IReadOnlyList<RegisteredResource>> SetsAsync(StackConfiguration configuration) =>
        [.. (await Registered.RunAsync(configuration)).Resources.Where(resource => resource.Type == "kubernetes:apps/v1:StatefulSet")];

    /// <summary>What must not change: where it is, and all of its spec that is neither changeable nor ignored.</summary>
    private static string Identity(RegisteredResource set)
    {
        var ignored = set.Options.IgnoreChanges.Select(path => path["spec.".Length..]).ToList();
        var spec = set.Inputs["spec"]!
            .AsObject()
            .Where(field => !_changeable.Contains(field.Key) && !ignored.Contains(field.Key))
            .OrderBy(field => field.Key, StringComparer.Ordinal);
        return string.Join(
            '\n',
            [
                set.Urn,
                $"{set.Inputs["metadata"]!["namespace"]}/{set.Inputs["metadata"]!["name"]}",
                .. spec.Select(field => $"{field.Key}: {field.Value!.ToJsonString()}"),
            ]
        );
    }
}
