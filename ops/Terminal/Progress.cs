namespace FksSre.Ops.Terminal;

/// <summary>Progress of long work, a line each, on standard error so that results can be piped. In the order it is reported.</summary>
internal sealed class Progress(Screen screen) : IProgress<string>
{
    public void Report(string value) => screen.Error("  " + value);
}
