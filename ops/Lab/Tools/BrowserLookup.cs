namespace FksSre.Ops.Lab.Tools;

/// <summary>What a search for a browser came to: the path of its program, or why there is none and every way to get one.</summary>
internal abstract record BrowserLookup
{
    private BrowserLookup() { }

    public sealed record Found(string Path) : BrowserLookup;

    public sealed record Missing(string Problem, IReadOnlyList<string> Remedies) : BrowserLookup
    {
        public override string ToString() => string.Join("\n  ", Remedies.Prepend(Problem));
    }
}
