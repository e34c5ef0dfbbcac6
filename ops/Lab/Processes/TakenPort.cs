namespace FksSre.Ops.Lab.Processes;

/// <summary>A port the lab wants and somebody else listens on.</summary>
/// <param name="Wanted">Which part of the lab wants it.</param>
/// <param name="Pid">Who has it; null when that cannot be read.</param>
/// <param name="Program">Its command name; null when that cannot be read.</param>
public sealed record TakenPort(int Port, string Wanted, int? Pid, string? Program)
{
    public string Problem =>
        Pid is null
            ? $"Port {Port} ({Wanted}) is taken by a process this user cannot look at."
            : $"Port {Port} ({Wanted}) is taken by {Program} (pid {Pid}).";

    public string Remedy =>
        Pid is null
            ? $"See who has it with: sudo ss -ltnp 'sport = :{Port}' (macOS: sudo lsof -nP -iTCP:{Port} -sTCP:LISTEN), and end it."
            : $"Look at it with: ps -fp {Pid}. If it is yours and not needed: kill {Pid}.";
}
