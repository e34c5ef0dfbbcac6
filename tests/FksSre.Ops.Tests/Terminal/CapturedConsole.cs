namespace FksSre.Ops.Tests.Terminal;

/// <summary>What is written to the console meanwhile. There is one console, so tests that capture it run alone.</summary>
internal sealed class CapturedConsole : IDisposable
{
    /// <summary>Of the tests that capture it.</summary>
    public const string Collection = "console";

    private readonly TextWriter _output = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly StringWriter _written = new();
    private readonly StringWriter _told = new();

    public CapturedConsole()
    {
        Console.SetOut(_written);
        Console.SetError(_told);
    }

    public string Output => _written.ToString();

    public string Errors => _told.ToString();

    public void Dispose()
    {
        Console.SetOut(_output);
        Console.SetError(_error);
    }
}

[CollectionDefinition(CapturedConsole.Collection, DisableParallelization = true)]
public sealed class ConsoleTests;
