using System.Collections.Immutable;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration.Values;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads where backups are kept, and which server each database has.</summary>
internal static class BackupsReading
{
    private const string ExampleTarget = "s3:https://s3.example.com/fks-backups";

    private static readonly ByteSize _least = ByteSize.FromGibibytes(1);

    /// <returns>Null where it is absent or reported.</returns>
    public static BackupSettings? Read(StackConfiguration configuration, List<Finding> findings)
    {
        var backups = Setting.Json(configuration, ConfigKeys.Backups, findings);
        if (backups.IsAbsent || !backups.IsObjectOf("storage", "storageClass", "scratch", "target", "images"))
        {
            return null;
        }

        var storage = backups.Storage(_least, "100Gi");
        var scratch = backups["scratch"].Size(_least, "20Gi");
        var target = Target(backups["target"]);
        var images = Images(backups["images"]);
        return storage is not null && scratch is { } size ? new(storage, size, target, images) : null;
    }

    private static BackupTarget? Target(Setting setting)
    {
        if (setting.Optional() is not { } text)
        {
            if (setting.IsAbsent)
            {
                setting.Report(BackupFindings.OnlyInTheCluster(setting.Place, ExampleTarget));
            }

            return null;
        }

        var (kind, address) = text.Split(':', 2) switch
        {
            ["s3", var rest] => (BackupTargetKind.S3, rest),
            ["rest", var rest] => (BackupTargetKind.Rest, rest),
            _ => (BackupTargetKind.S3, ""),
        };
        if (WebAddress.TryParse(address) is not { } url || url.Scheme != Uri.UriSchemeHttps)
        {
            setting.Report(BackupFindings.BadTarget(setting.Place, text, ExampleTarget));
            return null;
        }

        if (url.UserInfo.Length > 0)
        {
            setting.Report(ValueFindings.PasswordInUrl(setting.Place, address, ExampleTarget));
            return null;
        }

        return new(text, kind, url.Port);
    }

    private static ImmutableSortedDictionary<string, string> Images(Setting setting)
    {
        var images = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in setting.Entries())
        {
            if (entry.Required(BackupFindings.ExampleImage) is not { } image)
            {
                continue;
            }

            if (!ImageName.IsPinned(image))
            {
                entry.Report(BackupFindings.MovingImage(entry.Place, image));
            }

            images[entry.Place.Steps[^1]] = image;
        }

        return images.ToImmutable();
    }
}
