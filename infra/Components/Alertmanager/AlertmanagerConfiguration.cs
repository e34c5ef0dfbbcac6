using System.Collections.Immutable;
using FksSre.Components.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Alertmanager;

/// <summary>The objects that hold routes and keys, and how they stand together in one folder.</summary>
internal static class AlertmanagerConfiguration
{
    private const string Config = "alertmanager-config";
    private const string Keys = "alertmanager-keys";
    private const string File = "alertmanager.yml";

    public static VolumeProjectionArgs[] Declare(string name, AlertmanagerArgs args, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        _ = new Secret(
            $"{name}-config",
            new SecretArgs { Metadata = Named.Of(args.Place, Config), StringData = new InputMap<string> { [File] = args.Configuration } },
            options);
        if (args.Secrets.IsEmpty)
        {
            return [Storage.SecretFiles(Config, (File, File))];
        }

        _ = new Secret($"{name}-keys", new SecretArgs { Metadata = Named.Of(args.Place, Keys), StringData = Files(args.Secrets) }, options);
        return
        [
            Storage.SecretFiles(Config, (File, File)),
            Storage.SecretFiles(Keys, [.. args.Secrets.Keys.Select(path => (KeyOf(path), path))]),
        ];
    }

    /// <param name="secrets">Files with secrets, by their path beside the configuration.</param>
    /// <returns>The same as a Secret holds them.</returns>
    public static InputMap<string> Files(ImmutableSortedDictionary<string, Output<string>> secrets)
    {
        var files = new InputMap<string>();
        foreach (var (path, text) in secrets)
        {
            files.Add(KeyOf(path), text);
        }

        return files;
    }

    /// <summary>A key of a Secret is a file name; the folder comes back when it is mounted.</summary>
    private static string KeyOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
