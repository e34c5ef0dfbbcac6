using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads how the cluster is met. Where both ways are written, both are looked through.</summary>
internal static class ProfileReading
{
    public static Profile? Read(StackConfiguration configuration, TimeSpan longestWindow, string? servicesNamespace, List<Finding> findings)
    {
        var standalone = Setting.Json(configuration, ConfigKeys.Standalone, findings);
        var attach = Setting.Json(configuration, ConfigKeys.Attach, findings);
        ExactlyOne(standalone, attach);
        var hasToken = configuration.Values.ContainsKey(ConfigKeys.RemoteWriteToken);
        var whole = standalone.IsAbsent ? null : StandaloneReading.Read(standalone, servicesNamespace, longestWindow, hasToken);
        var added = attach.IsAbsent ? null : AttachReading.Read(attach, servicesNamespace);
        return (Profile?)whole ?? added;
    }

    private static void ExactlyOne(Setting standalone, Setting attach)
    {
        if (standalone.IsAbsent != attach.IsAbsent)
        {
            return;
        }

        var (present, remedy) = standalone.IsAbsent
            ? (Array.Empty<string>(), $"Set the one that fits, beginning with {standalone["prometheus"]["replicas"].Place.Set("1")}")
            : (["standalone", "attach"], $"Remove one, e.g. {attach.Place.Remove()}");
        standalone.Report(
            KeyFindings.NotExactlyOne(
                standalone.Place,
                ["standalone", "attach"],
                present,
                "everything is ours, or a Prometheus and a Grafana are there already.",
                remedy
            )
        );
    }
}
