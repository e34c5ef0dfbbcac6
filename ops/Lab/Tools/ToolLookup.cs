namespace FksSre.Ops.Lab.Tools;

/// <summary>What a search for tools came to: all of them, or those that are missing and what to do about it.</summary>
public abstract record ToolLookup
{
    private ToolLookup() { }

    public sealed record Found(ToolSet Tools) : ToolLookup;

    public sealed record Missing(IReadOnlyList<ToolMissing> Tools) : ToolLookup;
}
