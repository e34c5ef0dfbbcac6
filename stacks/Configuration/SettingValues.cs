using System.Globalization;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration.Values;
using FksSre.Stacks.Environments;

namespace FksSre.Stacks.Configuration;

/// <summary>Settings by the kind of value they hold. Each gives null where it is absent or reported.</summary>
internal static class SettingValues
{
    /// <summary>Required.</summary>
    public static int? Number(this Setting setting, int least, int most, int example) =>
        setting.Required(Text(example)) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : setting.Refuse<int>(ValueFindings.NumberOutOfRange(setting.Place, text, least, most, example));

    /// <summary>Required; at least as much as the part needs to run at all.</summary>
    public static ByteSize? Size(this Setting setting, ByteSize least, string example)
    {
        if (setting.Required(example) is not { } text)
        {
            return null;
        }

        if (!ByteSize.TryParse(text, out var size))
        {
            return setting.Refuse<ByteSize>(ValueFindings.BadSize(setting.Place, text, example));
        }

        return size.Mebibytes >= least.Mebibytes
            ? size
            : setting.Refuse<ByteSize>(ValueFindings.SizeTooSmall(setting.Place, size, least, example));
    }

    /// <summary>Optional.</summary>
    public static Uri? Url(this Setting setting, string example)
    {
        if (setting.Optional() is not { } text)
        {
            return null;
        }

        if (WebAddress.TryParse(text) is not { } url)
        {
            setting.Report(ValueFindings.BadUrl(setting.Place, text, example));
            return null;
        }

        if (url.UserInfo.Length > 0)
        {
            setting.Report(ValueFindings.PasswordInUrl(setting.Place, text, example));
        }

        return url;
    }

    /// <summary>Optional; absent is false.</summary>
    public static bool Flag(this Setting setting)
    {
        if (setting.Optional() is not { } text)
        {
            return false;
        }

        if (!bool.TryParse(text, out var flag))
        {
            setting.Report(ValueFindings.NotAFlag(setting.Place, text));
        }

        return flag;
    }

    /// <summary>Of a namespace of the cluster.</summary>
    /// <param name="setting">Where it stands.</param>
    /// <param name="absent">What holds where it is absent; null: it is required.</param>
    /// <param name="taken">What it must not be, and so is not proposed.</param>
    public static string? Namespace(this Setting setting, string? absent, string? taken = null)
    {
        var usual = absent ?? Namespaces.Monitoring;
        var example = usual == taken ? Namespaces.Own : usual;
        var text = absent is null ? setting.Required(example) : setting.Optional() ?? absent;
        return text is null || KubernetesText.IsLabelName(text)
            ? text
            : setting.RefuseText(NamespaceFindings.BadNamespace(setting.Place, text, example));
    }

    /// <summary>A claim on a volume, with the two keys <c>storage</c> and <c>storageClass</c> (default: the cluster's).</summary>
    public static StorageSettings? Storage(this Setting owner, ByteSize least, string example)
    {
        var size = owner["storage"].Size(least, example);
        var text = owner["storageClass"].Optional();
        if (text is not null && !KubernetesText.IsSubdomain(text))
        {
            owner.Report(ValueFindings.BadStorageClass(owner["storageClass"].Place, text));
            return null;
        }

        return size is { } whole ? new(whole, text) : null;
    }

    public static string? RefuseText(this Setting setting, Finding finding)
    {
        setting.Report(finding);
        return null;
    }

    private static T? Refuse<T>(this Setting setting, Finding finding)
        where T : struct
    {
        setting.Report(finding);
        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
