using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>
/// The command line in the process of the tests, which is many times as fast as <see cref="FksProcess"/>. What depends on the environment
/// or on the process itself is run by that.
/// </summary>
internal static class FksCommandLine
{
    static FksCommandLine() => Environment.SetEnvironmentVariable("FKS_ROOT", RepositoryRoot.Folder);

    public static async Task<(int Exit, string Output, string Errors)> RunAsync(string[] args, string input = "")
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var screen = new Screen(TextWriter.Synchronized(output), TextWriter.Synchronized(errors), redirected: true);
        var root = RootCommands.Create(screen, new StringReader(input), TimeProvider.System);
        var exit = await CommandLine.RunAsync(root, screen, args);
        return (exit, output.ToString(), errors.ToString());
    }
}
