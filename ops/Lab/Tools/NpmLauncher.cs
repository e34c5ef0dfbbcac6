namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Debian's npm expects to be installed, and so does its Node.js, which some releases have too old. The unpacked copy is run by
/// another Node.js, by launchers that tell both where everything is.
/// </summary>
internal static class NpmLauncher
{
    public const string Package = "npm";

    /// <summary>Where Debian puts packages of npm's; some hold machine code and are in a folder named by the architecture.</summary>
    private const string Modules = "usr/share/nodejs";

    /// <summary>Whether npm needs this package of those that it depends on: it is all script but for Node.js itself.</summary>
    public static bool Needs(string package) => package == Package || package.StartsWith("node-", StringComparison.Ordinal);

    public static string ProgramIn(string root) => Path.Combine(root, Modules, "npm", "bin", "npm-cli.js");

    /// <summary>What the command on the PATH runs: a link to a script in most cases.</summary>
    public static string ProgramOf(string command) => File.ResolveLinkTarget(command, returnFinalTarget: true)?.FullName ?? command;

    /// <summary>Writes commands named node and npm.</summary>
    /// <param name="node">The Node.js that runs both.</param>
    /// <param name="npm">The script of npm; its packages are where Debian has them, below the same root or installed.</param>
    public static void Write(string folder, string node, string npm)
    {
        Directory.CreateDirectory(folder);
        WriteScript(
            Path.Combine(folder, "node"),
            $"""
            #!/bin/sh
            exec {Quoted(node)} "$@"

            """
        );
        WriteScript(
            Path.Combine(folder, "npm"),
            $"""
            #!/bin/sh
            # Programs that npm runs find the same Node.js.
            export PATH={Quoted(folder)}:"$PATH"
            export NODE_PATH={Quoted(string.Join(':', ModuleFolders(npm)))}
            exec {Quoted(node)} {Quoted(npm)} "$@"

            """
        );
    }

    private static IEnumerable<string> ModuleFolders(string npm)
    {
        var modules = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(npm)!, "..", ".."));
        var libraries = Path.GetFullPath(Path.Combine(modules, "..", "..", "lib"));
        return
        [
            modules,
            .. Directory.Exists(libraries)
                ? Directory
                    .EnumerateDirectories(libraries, "*-linux-gnu*")
                    .Select(folder => Path.Combine(folder, "nodejs"))
                    .Where(Directory.Exists)
                : [],
            $"/{Modules}",
        ];
    }

    private static string Quoted(string path) => $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static void WriteScript(string file, string script)
    {
        // Another command may be running it at this moment.
        if (File.Exists(file) && File.ReadAllText(file) == script)
        {
            return;
        }

        File.WriteAllText(file, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, (UnixFileMode)Convert.ToInt32("755", 8));
        }
    }
}
