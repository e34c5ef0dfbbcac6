using Spectre.Console;

namespace FksSre.Ops.Terminal;

/// <summary>Where a command writes: results to standard output, all else to standard error.</summary>
/// <remarks>Colours and line drawing only on a terminal, and not where NO_COLOR is set.</remarks>
internal sealed class Screen
{
    private Screen(IAnsiConsole output, IAnsiConsole errors)
    {
        Output = output;
        Errors = errors;
    }

    public IAnsiConsole Output { get; }

    public IAnsiConsole Errors { get; }

    public static Screen ForThisTerminal() => new(
        Console(System.Console.Out, System.Console.IsOutputRedirected),
        Console(System.Console.Error, System.Console.IsErrorRedirected));

    public void Line(string text) => Output.WriteLine(text);

    /// <summary>Text that is a file by itself, ending and width untouched.</summary>
    public void Text(string text) => Output.Profile.Out.Writer.Write(text);

    public void Error(string text) => Errors.WriteLine(text);

    /// <summary>Something of the machine stands in the way.</summary>
    public int Fail(string problem, string remedy)
    {
        Errors.WriteLine(problem);
        Errors.WriteLine(remedy);
        return Commands.ExitCode.Environment;
    }

    private static IAnsiConsole Console(TextWriter writer, bool redirected)
    {
        var plain = redirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (redirected)
        {
            // A file has no width; wrapped paths and numbers could not be searched.
            console.Profile.Width = 1000;
        }

        return console;
    }
}
