namespace FksSre.Ops.Lab.Tools;

/// <summary>Where packages put shared libraries: a folder named by the machine's architecture, and folders in it.</summary>
internal static class UnpackedLibraries
{
    /// <summary>The folders that hold any, from the root of the unpacked packages.</summary>
    public static IReadOnlyList<string> Folders(string root) =>
        [
            .. new[] { "usr/lib", "lib" }
                .Select(folder => Path.Combine(root, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateDirectories(folder, "*-linux-gnu*"))
                .SelectMany(folder => new[] { folder }.Concat(Directory.EnumerateDirectories(folder)))
                .Where(folder => Directory.EnumerateFiles(folder, "lib*.so*").Any())
                .Select(folder => Path.GetRelativePath(root, folder))
                .Order(StringComparer.Ordinal),
        ];
}
