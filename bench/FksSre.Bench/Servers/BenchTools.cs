using FksSre.Ops.Lab.Tools;

namespace FksSre.Bench.Servers;

/// <summary>The real binaries, found or fetched as <c>./fks</c> does it.</summary>
internal static class BenchTools
{
    /// <exception cref="InvalidOperationException">A tool cannot be had; the message says how to install it.</exception>
    public static async Task<ToolSet> LocateAsync(params ToolName[] names)
    {
        var folder = Path.Combine(Root(), ".fks", "tools");
        var lookup = await ToolLocator
            .OnThisMachine(folder)
            .LocateAsync(names, new Progress<string>(Console.Error.WriteLine), CancellationToken.None);
        return lookup switch
        {
            ToolLookup.Found found => found.Tools,
            ToolLookup.Missing missing => throw new InvalidOperationException(string.Join('\n', missing.Tools)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The repository this runs in.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FksSreInfra.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run this from within the repository.");
    }
}
