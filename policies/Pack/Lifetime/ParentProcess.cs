using System.Runtime.InteropServices;

namespace FksSre.PolicyPack.Lifetime;

/// <summary>Whoever started this process: the engine, its language host, or a wrapper around the program.</summary>
internal sealed class ParentProcess
{
    private readonly int _id = Id();

    /// <summary>It ended, so that the system gave this process to another. On Windows nobody is told.</summary>
    public bool IsGone => Id() != _id;

    private static int Id() => OperatingSystem.IsWindows() ? 0 : GetParentProcessId();

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetParentProcessId();
}
