namespace FksSre.Ops.Lab.Tools;

/// <summary>A Debian package unpacked, not installed: same tree, other root. Some binaries must be told about the root.</summary>
internal static class UnpackedPackage
{
    public static string Root(string privateFolder, string package) => Path.Combine(privateFolder, package);

    public static IEnumerable<Tool> Find(string privateFolder, ToolRequirement requirement) =>
        from package in new[] { requirement.Package, requirement.OwnPackage }.OfType<string>()
        let root = Root(privateFolder, package)
        from command in requirement.Commands
        let file = Path.Combine(root, "usr/bin", command)
        where File.Exists(file)
        select new Tool(requirement.Name, file, new(), Flags(requirement.Name, root), Folder(requirement.Name, root));

    private static IReadOnlyList<string> Flags(ToolName name, string root) =>
        name switch
        {
            // Debian keeps the pages outside the binary; without these every page of the web interface is an error 500.
            ToolName.Prometheus =>
            [
                "--web.local-assets=" + Path.Combine(root, "usr/share/prometheus/web/"),
                "--web.console.templates=" + Path.Combine(root, "etc/prometheus/consoles"),
                "--web.console.libraries=" + Path.Combine(root, "etc/prometheus/console_libraries"),
            ],
            _ => [],
        };

    // AlertmanagerTemplates makes the path of its templates relative, so this one has to start in its root.
    private static string? Folder(ToolName name, string root) => name == ToolName.Alertmanager ? root : null;
}
