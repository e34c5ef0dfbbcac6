using FksSre.Stacks.Tests.Objects.Rules;
using FksSre.Tests.Promtool;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Tools;

/// <summary>The folder that a server's configuration is mounted as, on this machine.</summary>
internal static class MountedFolder
{
    public static ScratchFolder Of(ClusterObjects objects, string workload)
    {
        var folder = new ScratchFolder();
        foreach (var source in VolumeSources.Of(objects.Pod(workload)).Where(s => s.Volume == "config"))
        {
            var texts =
                source.Kind == "Secret" ? objects.One<V1Secret>(source.Name).StringData : objects.One<V1ConfigMap>(source.Name).Data;
            foreach (var (key, path) in source.Items)
            {
                folder.Write(path, texts[key]);
            }
        }

        return folder;
    }
}
