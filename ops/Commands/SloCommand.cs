using System.CommandLine;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>Everything about SLOs by themselves.</summary>
internal static class SloCommand
{
    public static Command Create(Screen screen) =>
        new("slo", "Generate rules from OpenSLO and Sloth files; list, explain and export the SLOs of an environment.")
        {
            SloGenerateCommand.Create(screen),
            SloListCommand.Create(screen),
            SloExplainCommand.Create(screen),
            SloExportCommand.Create(screen),
        };
}
