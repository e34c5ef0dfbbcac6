using System.Collections.Immutable;
using Pulumi;

namespace FksSre.Components.Alertmanager;

/// <summary>The files with secrets as the keys of one object: a key is a file name, and the folder comes back when it is mounted.</summary>
public static class AlertmanagerKeys
{
    /// <summary>The name of the object.</summary>
    public const string Object = "alertmanager-keys";

    /// <summary>Its name beside an Alertmanager that is there already.</summary>
    public const string AttachedObject = "fks-sre-alertmanager-keys";

    /// <param name="secrets">By their path beside the configuration.</param>
    internal static InputMap<string> Of(ImmutableSortedDictionary<string, Output<string>> secrets)
    {
        var keys = new InputMap<string>();
        foreach (var (path, text) in secrets)
        {
            keys.Add(KeyOf(path), text);
        }

        return keys;
    }

    public static string KeyOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
