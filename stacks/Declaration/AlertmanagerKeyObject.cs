using FksSre.Components.Alertmanager;
using FksSre.Monitoring.Settings;

namespace FksSre.Stacks.Declaration;

/// <summary>The Secret of the cluster from which Alertmanager reads its keys, for whoever compares them with PagerDuty's.</summary>
public sealed record AlertmanagerKeyObject(string Namespace, string Name)
{
    public static AlertmanagerKeyObject Of(Profile profile) =>
        profile.Match<AlertmanagerKeyObject>(
            standalone: own => new(own.Namespace, AlertmanagerKeys.Object),
            attach: theirs => new(theirs.Namespace, AlertmanagerKeys.AttachedObject)
        );

    /// <param name="file">As Alertmanager's configuration names it.</param>
    public static string KeyOf(string file) => AlertmanagerKeys.KeyOf(file);
}
