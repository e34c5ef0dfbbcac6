using System.CommandLine;

namespace FksSre.Ops.Commands;

/// <summary>A process of the lab, started by <c>up</c> and by nobody else.</summary>
internal static class HiddenCommand
{
    public static Command Create(string name, Func<string, CancellationToken, Task<int>> run)
    {
        var file = new Argument<string>("file");
        var command = new Command(name) { file };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => run(parsed.GetRequiredValue(file), cancellation));
        return command;
    }
}
