using System.CommandLine;

namespace FksSre.Ops.Commands;

/// <summary>Where files are written.</summary>
internal static class OutputOption
{
    public static Option<string> Create(string description) =>
        new Option<string>("--out", "-o") { Description = description, Required = true }.Naming("folder");
}
