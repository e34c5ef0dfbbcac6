namespace FksSre.Ops.Lab.Tools;

/// <summary>A package and what it needs from others to be of use when it is only unpacked.</summary>
internal static class PackageBundle
{
    private const string LoadedTable = "moment-timezone-with-data.min.js";

    /// <summary>Packages unpacked over the named one. They only dress its web pages, so the tool works without them.</summary>
    public static IReadOnlyList<string> Extras(string package) =>
        package switch
        {
            "prometheus" =>
            [
                "fonts-glyphicons-halflings",
                "libjs-bootstrap4",
                "libjs-d3",
                "libjs-eonasdan-bootstrap-datetimepicker",
                "libjs-jquery",
                "libjs-jquery-hotkeys",
                "libjs-moment",
                "libjs-moment-timezone",
                "libjs-mustache",
                "libjs-popper.js",
                "libjs-rickshaw",
            ],
            _ => [],
        };

    /// <summary>Whether the package is of use only with those it depends on. Go programs bring what they need.</summary>
    public static bool NeedsOthers(string package) =>
        package is ChromiumLauncher.Package or NpmLauncher.Package || PackagedProgram.Of(package) is not null;

    /// <summary>Whether it needs this one of those that Debian names.</summary>
    public static bool Needs(string package, string other) =>
        package == NpmLauncher.Package ? NpmLauncher.Needs(other) : PackagedProgram.Of(package)?.Needs(other) ?? true;

    /// <summary>Deletes the time zone tables that the pages do not load: they would be more than half of all that is unpacked.</summary>
    public static void Trim(string root)
    {
        var tables = new DirectoryInfo(Path.Combine(root, "usr/share/javascript/moment-timezone"));
        if (tables.Exists)
        {
            tables.EnumerateDirectories().ToList().ForEach(folder => folder.Delete(recursive: true));
            tables.EnumerateFiles().Where(file => file.Name != LoadedTable).ToList().ForEach(file => file.Delete());
        }
    }
}
