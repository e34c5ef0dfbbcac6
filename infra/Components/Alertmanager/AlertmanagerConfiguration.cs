using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Rendering;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Alertmanager;

/// <summary>The objects that hold routes and keys, and how they stand together in one folder.</summary>
internal static class AlertmanagerConfiguration
{
    private const string Config = "alertmanager-config";
    private const string File = RenderedPaths.AlertmanagerFile;

    public static VolumeProjectionArgs[] Declare(string name, AlertmanagerArgs args, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        _ = new Secret(
            $"{name}-config",
            new SecretArgs
            {
                Metadata = Named.Of(args.Place, Config),
                StringData = new InputMap<string> { [File] = args.Configuration },
            },
            options
        );
        if (args.Secrets.IsEmpty)
        {
            return [Storage.SecretFiles(Config, (File, File))];
        }

        _ = new Secret(
            $"{name}-keys",
            new SecretArgs { Metadata = Named.Of(args.Place, AlertmanagerKeys.Object), StringData = AlertmanagerKeys.Of(args.Secrets) },
            options
        );
        return
        [
            Storage.SecretFiles(Config, (File, File)),
            Storage.SecretFiles(AlertmanagerKeys.Object, [.. args.Secrets.Keys.Select(path => (AlertmanagerKeys.KeyOf(path), path))]),
        ];
    }
}
