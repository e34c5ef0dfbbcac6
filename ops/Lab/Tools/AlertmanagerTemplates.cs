using System.Text;

namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Debian's Alertmanager reads its default templates from one absolute path, which no flag changes, and does not start without
/// them. In our private copy that path is made relative (same length, so nothing in the binary moves).
/// </summary>
internal static class AlertmanagerTemplates
{
    public const string Package = "prometheus-alertmanager";

    private static readonly byte[] Installed = Encoding.ASCII.GetBytes("/usr/share/prometheus/alertmanager");
    private static readonly byte[] Relative = Encoding.ASCII.GetBytes("usr/share/prometheus//alertmanager");

    /// <summary>Makes the copy under <paramref name="root"/> look for its templates below the folder it is started in.</summary>
    public static async Task MakeRelativeAsync(string root, CancellationToken cancel)
    {
        var file = Path.Combine(root, "usr/bin/prometheus-alertmanager");
        var binary = await File.ReadAllBytesAsync(file, cancel);
        for (var at = Next(binary, 0); at >= 0; at = Next(binary, at + Relative.Length))
        {
            Relative.CopyTo(binary, at);
        }

        await File.WriteAllBytesAsync(file, binary, cancel);
    }

    private static int Next(byte[] binary, int from)
    {
        var at = binary.AsSpan(from).IndexOf(Installed);
        return at < 0 ? -1 : from + at;
    }
}
