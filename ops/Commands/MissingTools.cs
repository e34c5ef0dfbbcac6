using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>Says which programs could not be had and every way to install them.</summary>
internal static class MissingTools
{
    public static int Report(Screen screen, ToolLookup lookup)
    {
        foreach (var tool in ((ToolLookup.Missing)lookup).Tools)
        {
            screen.Error(tool.ToString());
        }

        return ExitCode.Environment;
    }
}
