using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Scraping;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Prometheus;

/// <summary>The objects that hold what Prometheus reads, and how they stand together in one folder.</summary>
internal static class PrometheusConfiguration
{
    private const string Config = "prometheus-config";
    private const string Targets = "prometheus-targets";
    private const string Secrets = "prometheus-secrets";
    private const string TokenKey = "remote-write-token";
    private const string ObjectStoreKey = "objstore.yml";

    /// <summary>Where the sidecar of Thanos reads its object store, in the configuration's folder.</summary>
    public const string ObjectStoreFile = $"secrets/{ObjectStoreKey}";

    /// <returns>The sources of the volume: the same layout as on a laptop.</returns>
    public static VolumeProjectionArgs[] Declare(string name, PrometheusArgs args, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        ConfigMap Map(string resource, string map, IEnumerable<(string Key, string Text)> files) =>
            new(
                resource,
                new ConfigMapArgs { Metadata = Named.Of(args.Place, map), Data = files.ToDictionary(file => file.Key, file => file.Text) },
                options
            );

        var targets = args.Files.Targets.Select(file => (file.Path, file.Text)).ToArray();
        _ = Map($"{name}-config", Config, [(RenderedPaths.PrometheusFile, args.Files.Configuration)]);
        _ = Map($"{name}-targets", Targets, targets);
        foreach (var rules in args.Files.Rules)
        {
            _ = Map($"{name}-{rules.Name}", rules.Name, [(rules.File, rules.Text)]);
        }

        return
        [
            Storage.Files(Config, (RenderedPaths.PrometheusFile, RenderedPaths.PrometheusFile)),
            Storage.Files(Targets, [.. targets.Select(file => (file.Path, $"{RenderedPaths.TargetsFolder}/{file.Path}"))]),
            .. args.Files.Rules.Select(rules => Storage.Files(rules.Name, (rules.File, $"{RenderedPaths.RulesFolder}/{rules.File}"))),
            .. SecretFiles(name, args, options),
        ];
    }

    private static VolumeProjectionArgs[] SecretFiles(string name, PrometheusArgs args, CustomResourceOptions options)
    {
        (string Key, string Path, Output<string>? Text)[] all =
        [
            (TokenKey, ClusterScraping.TokenFile, args.RemoteWriteToken),
            (ObjectStoreKey, ObjectStoreFile, args.ThanosObjectStore),
        ];
        var given = all.Where(file => file.Text is not null).ToArray();
        if (given.Length == 0)
        {
            return [];
        }

        var texts = new InputMap<string>();
        foreach (var file in given)
        {
            texts.Add(file.Key, file.Text!);
        }

        _ = new Secret($"{name}-secrets", new SecretArgs { Metadata = Named.Of(args.Place, Secrets), StringData = texts }, options);
        return [Storage.SecretFiles(Secrets, [.. given.Select(file => (file.Key, file.Path))])];
    }
}
