using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Tests.Routing;

/// <summary>The real Alertmanager and amtool: those in FKS_ALERTMANAGER and FKS_AMTOOL, else those on the PATH.</summary>
internal static class AlertmanagerProgram
{
    public static string Server { get; } = Find("FKS_ALERTMANAGER", "prometheus-alertmanager", "alertmanager");

    public static string Amtool { get; } = Find("FKS_AMTOOL", "amtool");

    /// <summary>Of both.</summary>
    public static async Task<Version> VersionAsync() =>
        ToolVersion.Parse((await CommandRun.RunAsync(Amtool, ["--version"], "/", TimeSpan.FromMinutes(1), default)).Output)!;

    private static string Find(string variable, params string[] commands)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new FileNotFoundException($"{variable} names {named}, which does not exist.");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return commands.SelectMany(command => folders.Select(folder => Path.Combine(folder, command))).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException(
                $"{commands[0]} is not on the PATH. Install the package prometheus-alertmanager, or name it in {variable}."
            );
    }
}
