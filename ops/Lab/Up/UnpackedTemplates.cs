using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Lab.Up;

/// <summary>
/// Alertmanager reads key files relative to the folder it is started in, which is its configuration's. An unpacked copy also
/// looks there for its templates, so a link leads from there to the unpacked tree.
/// </summary>
internal static class UnpackedTemplates
{
    public static void Link(Tool alertmanager, string folder)
    {
        if (alertmanager.WorkingDirectory is { } root)
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, "usr"), Path.Combine(root, "usr"));
        }
    }
}
