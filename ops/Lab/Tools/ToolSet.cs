namespace FksSre.Ops.Lab.Tools;

/// <summary>The tools that were asked for, all of them.</summary>
public sealed class ToolSet(IEnumerable<Tool> tools)
{
    private readonly Dictionary<ToolName, Tool> _tools = tools.ToDictionary(t => t.Name);

    /// <summary>A tool of the set. Asking for one that was not located is a programmer's mistake.</summary>
    public Tool this[ToolName name] => _tools[name];

    public IReadOnlyCollection<Tool> All => _tools.Values;
}
