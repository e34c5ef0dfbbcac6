namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Programs that were unpacked and not installed find their libraries only where they are told of them. Each gets a script of its name
/// that does so; what else they need they find from where they lie. Where nothing but programs was unpacked, it is a link.
/// </summary>
internal static class ProgramLaunchers
{
    private const string Place = "launch";

    public static string Folder(string root) => Path.Combine(root, Place);

    public static void Write(string root)
    {
        Directory.CreateDirectory(Folder(root));
        var libraries = string.Join(':', UnpackedLibraries.Folders(root).Select(folder => $"$root/{folder}"));
        foreach (var program in Programs(root))
        {
            var launcher = Path.Combine(Folder(root), Path.GetFileName(program));
            if (libraries.Length == 0)
            {
                // From here, for the folder gets its name when all is in it.
                File.CreateSymbolicLink(launcher, Path.GetRelativePath(Folder(root), program));
                continue;
            }

            File.WriteAllText(
                launcher,
                $$"""
                #!/bin/sh
                # Runs the copy that was unpacked here and not installed.
                root=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd -P)
                export LD_LIBRARY_PATH="{{libraries}}${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
                exec "$root/{{Path.GetRelativePath(root, program)}}" "$@"

                """
            );
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(launcher, (UnixFileMode)Convert.ToInt32("755", 8));
            }
        }
    }

    /// <summary>Debian keeps the server's programs of each version of PostgreSQL in a folder of their own; the newest's are last.</summary>
    private static IEnumerable<string> Programs(string root)
    {
        var versions = Path.Combine(root, "usr/lib/postgresql");
        string[] folders =
        [
            Path.Combine(root, "usr/bin"),
            Path.Combine(root, "bin"),
            .. Directory.Exists(versions)
                ? Directory.EnumerateDirectories(versions).Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
                : [],
        ];
        return folders.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles);
    }
}
