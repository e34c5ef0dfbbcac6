using Spectre.Console;

namespace FksSre.Ops.Terminal;

/// <summary>Where a command writes: results to standard output, all else to standard error.</summary>
/// <remarks>
/// Colours and line drawing only on a terminal, and not where NO_COLOR is set. All that is written passes here, and nothing in it can give
/// the terminal an order (see <see cref="Visible"/>).
/// </remarks>
internal sealed class Screen
{
    private const int NoWidth = 1000;

    private readonly TextWriter _results;
    private readonly TextWriter _errors;
    private readonly bool _redirected;
    private readonly Lazy<IAnsiConsole> _output;

    /// <param name="results">Standard output.</param>
    /// <param name="errors">Standard error.</param>
    /// <param name="redirected">Whether results go to no terminal.</param>
    public Screen(TextWriter results, TextWriter errors, bool redirected)
    {
        (_results, _errors, _redirected) = (results, errors, redirected);
        _output = new(() => Console(results, redirected));
    }

    /// <summary>For tables. Looking at the terminal takes as long as a small command, so it is done when one is drawn.</summary>
    public IAnsiConsole Output => _output.Value;

    /// <summary>For text with commands in it. The terminal breaks long lines by itself, and they can still be copied whole.</summary>
    public IAnsiConsole Unwrapped
    {
        get
        {
            Output.Profile.Width = NoWidth;
            return Output;
        }
    }

    public static Screen ForThisTerminal() => new(System.Console.Out, System.Console.Error, System.Console.IsOutputRedirected);

    /// <summary>The same with its results somewhere else; errors and progress stay.</summary>
    public Screen TellingTo(TextWriter results) => new(results, _errors, redirected: true);

    public void Line(string text) => _results.WriteLine(Visible.Of(text));

    /// <summary>Text that is a file by itself, ending and width untouched.</summary>
    public void Text(string text) => _results.Write(_redirected ? text : Visible.Of(text));

    public void Error(string text) => _errors.WriteLine(Visible.Of(text));

    /// <summary>Something of the machine stands in the way.</summary>
    public int Fail(string problem, string remedy)
    {
        Error(problem);
        Error(remedy);
        return Commands.ExitCode.Environment;
    }

    private static IAnsiConsole Console(TextWriter writer, bool redirected)
    {
        var plain = redirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Pipeline.Attach(new Visible.Drawing());
        if (redirected)
        {
            // A file has no width; wrapped paths and numbers could not be searched.
            console.Profile.Width = NoWidth;
        }

        return console;
    }
}
