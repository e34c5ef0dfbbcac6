namespace FksSre.Ops.Commands;

/// <summary>What a command tells its caller.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>Something that was declared, rendered or measured is wrong.</summary>
    public const int Findings = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The machine lacks something: a program, a port, a file.</summary>
    public const int Environment = 3;

    /// <summary>Ended by Ctrl-C, as shells tell it.</summary>
    public const int Interrupted = 130;
}
